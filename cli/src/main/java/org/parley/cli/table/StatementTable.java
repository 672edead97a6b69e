package org.parley.cli.table;

import java.util.List;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.cli.view.Emphasis;
import org.parley.cli.view.Headline;
import org.parley.cli.view.StatementView;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * Shows an extraction as text: a heading, then a block for each statement. Thread-safe.
 *
 * <pre>
 *  3  Vladimir Putin  Russian President, RUS → reporters                 18 Mar 2021  direct
 *     “We will strive for an end to this …”
 * </pre>
 */
public final class StatementTable {
    private static final int GUTTER = 5;
    private static final String GAP = "  ";

    private final int columns;
    private final boolean colours;

    /**
     * A table.
     *
     * @param columns to fill
     * @param colours whether to write colour codes
     */
    public StatementTable(int columns, boolean colours) {
        this.columns = columns;
        this.colours = colours;
    }

    /** The heading and all statements of an article, with a blank line behind. */
    public String render(Extraction extraction) {
        StringBuilder out = new StringBuilder();
        heading(Headline.of(extraction), out);
        Emphasis quotations = new Emphasis(extraction);
        int number = 1;
        for (Statement statement : extraction.statements()) {
            block(StatementView.of(number++, statement), extraction.article().text(), quotations, out);
        }
        return out.append('\n').toString();
    }

    private void heading(Headline headline, StringBuilder out) {
        for (StyledText line : StyledText.of(headline.title(), Ink.HEADING).wrap(columns)) {
            line(line, out);
        }
        String origin = headline.origin() + " · " + headline.count();
        for (StyledText line : StyledText.of(origin, Ink.FAINT).wrap(columns)) {
            line(line, out);
        }
        line(StyledText.of("─".repeat(columns), Ink.FAINT), out);
    }

    private void block(StatementView view, String text, Emphasis quotations, StringBuilder out) {
        StyledText right = right(view);
        int room = columns - GUTTER - right.width() - GAP.length();
        boolean fits = left(view).width() <= room;
        List<StyledText> left = left(view).wrap(fits ? room : columns - GUTTER);
        for (int i = 0; i < left.size(); i++) {
            StyledText line = i == 0 ? number(view) : new StyledText().pad(GUTTER);
            line.append(left.get(i));
            if (fits) {
                line.pad(columns - line.width() - right.width()).append(right);
            }
            line(line, out);
        }
        if (!fits) {
            line(new StyledText().pad(columns - right.width()).append(right), out);
        }
        for (StyledText line : content(view, text, quotations).wrap(columns - GUTTER)) {
            line(new StyledText().pad(GUTTER).append(line), out);
        }
    }

    /** The number, right-aligned; a tilde marks what was not said but thought, known or meant. */
    private static StyledText number(StatementView view) {
        String digits = Integer.toString(view.number());
        return new StyledText()
                .pad(GUTTER - 2 - digits.length())
                .append(digits, Ink.FAINT)
                .append(view.isSaid() ? " " : "~", Ink.FAINT)
                .pad(1);
    }

    private static StyledText left(StatementView view) {
        Ink ink = view.isSaid() ? Ink.PLAIN : Ink.FAINT;
        StyledText left = StyledText.of(view.speaker().name(), view.isSaid() ? Ink.NAME : Ink.FAINT);
        if (!view.speaker().shortCredentials().isEmpty()) {
            left.pad(2).append(view.speaker().shortCredentials(), ink);
        }
        if (!view.addressee().isEmpty()) {
            left.append(" → " + view.addressee(), ink);
        }
        if (!view.relays().isEmpty()) {
            left.pad(2).append("via " + view.relays(), ink);
        }
        return left;
    }

    private static StyledText right(StatementView view) {
        StyledText right = StyledText.of(view.when(), Ink.FAINT);
        String kind = view.isSaid() ? view.form() : view.type() + ", " + view.form();
        return right.pad(right.isEmpty() ? 0 : 2).append(kind, Ink.FAINT);
    }

    /** The article's own words, pieces joined by an ellipsis, what is quoted in its own colour. */
    private static StyledText content(StatementView view, String text, Emphasis quotations) {
        Ink plain = view.isSaid() ? Ink.PLAIN : Ink.FAINT;
        Ink quoted = view.isSaid() ? Ink.QUOTED : Ink.FAINT_QUOTED;
        StyledText content = new StyledText();
        for (Span span : view.statement().content()) {
            if (!content.isEmpty()) {
                content.append(" … ", Ink.FAINT);
            }
            int at = span.start();
            while (at < span.end()) {
                Span quotation = quotations.nextWithin(span, at);
                content.append(text.substring(at, quotation.start()), plain);
                content.append(text.substring(quotation.start(), quotation.end()), quoted);
                at = quotation.end();
            }
        }
        return content;
    }

    private void line(StyledText line, StringBuilder out) {
        out.append(line.render(colours).stripTrailing()).append('\n');
    }
}
