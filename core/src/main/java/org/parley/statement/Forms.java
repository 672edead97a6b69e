package org.parley.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Quotation;
import org.parley.model.Span;
import org.parley.model.StatementForm;

/** Tells how much of a content is quoted. */
final class Forms {
    /** As PolNeAR's scorer has it: direct if nine words in ten are quoted. */
    private static final double DIRECT_SHARE = 0.9;

    private final Layout layout;

    Forms(Layout layout) {
        this.layout = layout;
    }

    StatementForm of(List<Span> content) {
        int words = 0;
        int quoted = 0;
        for (Span piece : content) {
            words += layout.quotedWords().words(piece);
            quoted += layout.quotedWords().quoted(piece);
        }
        if (quoted == 0) {
            return StatementForm.INDIRECT;
        }
        return quoted >= DIRECT_SHARE * words && !isTakenOver(content.get(0))
                ? StatementForm.DIRECT
                : StatementForm.MIXED;
    }

    /**
     * The form of a content inside another's quotation, where only the marks within that quotation count.
     *
     * @param outer the content that it stands in
     */
    StatementForm within(List<Span> content, List<Span> outer) {
        Span first = content.get(0);
        @Nullable Quotation around = layout.quotationAt(first.start());
        boolean spoken = around != null
                && outer.stream().anyMatch(piece -> piece.overlaps(around.inside()))
                && around.span().start() < first.start();
        if (!spoken) {
            return of(content);
        }
        boolean quoted = layout.quotationsIn(first).stream().anyMatch(quotation -> quotation.depth() > 0);
        return quoted ? StatementForm.DIRECT : StatementForm.INDIRECT;
    }

    /** A few words in single marks, woven into the sentence: says 'sooner the better'. */
    private boolean isTakenOver(Span piece) {
        @Nullable Quotation quotation = layout.quotationAt(piece.start());
        if (quotation == null || quotation.inside().length() == 0) {
            return false;
        }
        String mark = new Span(quotation.span().start(), quotation.inside().start()).of(layout.text());
        boolean single = mark.equals("'") || mark.equals("‘");
        return single
                && Character.isLowerCase(
                        layout.text().codePointAt(quotation.inside().start()));
    }
}
