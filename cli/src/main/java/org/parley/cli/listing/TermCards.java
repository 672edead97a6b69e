package org.parley.cli.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.cli.view.Dates;
import org.parley.ledger.query.CheckedClaim;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermUse;

/** How somebody came to use a term, as a person reads it. */
public final class TermCards {
    private static final int INDENT = 2;
    private static final int MOST_SHOWN = 20;

    private final int columns;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    /** Cards of that width. */
    public TermCards(int columns, boolean colours) {
        this.columns = columns;
        this.colours = colours;
    }

    /** Adds a history. */
    public TermCards add(TermHistory history) {
        String term = "“" + String.join("”, “", history.term()) + "”";
        StyledText head = StyledText.of(history.speaker().name(), Ink.NAME).append("  " + term, Ink.PLAIN);
        line(head, 0);
        if (history.uses().isEmpty()) {
            line(StyledText.of("no use in their own voice is known", Ink.PLAIN), INDENT);
        }
        history.first().ifPresent(first -> use("first use", first));
        history.before().stream()
                .skip(Math.max(0, history.before().size() - 1))
                .forEach(use -> use("before that, “" + history.insteadOf() + "”", use));
        history.uses().stream()
                .filter(use -> history.first().filter(use::equals).isEmpty())
                .limit(MOST_SHOWN)
                .forEach(use -> use("also", use));
        if (history.uses().size() > MOST_SHOWN) {
            line(StyledText.of(history.uses().size() + " uses in all; --csv has them", Ink.FAINT), INDENT);
        }
        history.claims().forEach(this::claim);
        out.append('\n');
        return this;
    }

    /** All that was added. */
    public String text() {
        return out.toString();
    }

    private void use(String what, TermUse use) {
        Report report = use.report();
        StyledText head = StyledText.of(what + ", " + day(report.day()), Ink.LABEL);
        line(head, INDENT);
        line(StyledText.of(report.text(), Ink.QUOTED), 2 * INDENT);
        line(StyledText.of(origin(report) + " · " + report.id(), Ink.FAINT), 2 * INDENT);
    }

    private void claim(CheckedClaim claim) {
        Ink ink = claim.verdict() == CheckedClaim.Verdict.CONTRADICTED ? Ink.WARNING : Ink.LABEL;
        String verdict =
                switch (claim.verdict()) {
                    case SUPPORTED -> "claim, supported";
                    case CONTRADICTED -> "claim, contradicted";
                    case UNKNOWN -> "claim, can't be told";
                };
        line(StyledText.of(verdict + ", " + day(claim.article().published()), ink), INDENT);
        line(StyledText.of(claim.words().text(), Ink.PLAIN), 2 * INDENT);
        List<String> origin = new ArrayList<>(List.of(
                claim.article().outlet() == null
                        ? claim.article().title()
                        : claim.article().outlet()));
        TermUse by = claim.by();
        if (by != null) {
            origin.add("by " + by.report().id() + " of " + day(by.report().day()));
        }
        line(StyledText.of(String.join(" · ", origin), Ink.FAINT), 2 * INDENT);
    }

    private static String origin(Report report) {
        String outlet = report.article().outlet();
        return (outlet == null ? report.article().title() : outlet) + " · "
                + report.form().name().toLowerCase(Locale.ROOT);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "day unknown" : Dates.day(day);
    }

    private void line(StyledText words, int indent) {
        for (StyledText line : words.wrap(Math.max(1, columns - indent))) {
            out.append(new StyledText().pad(indent).append(line).render(colours).stripTrailing())
                    .append('\n');
        }
    }
}
