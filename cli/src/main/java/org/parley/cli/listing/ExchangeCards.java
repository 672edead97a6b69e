package org.parley.cli.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.cli.view.Dates;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.Exchange.Remark;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Side;

/**
 * Exchanges as a person reads them, a block for each.
 *
 * <pre>
 * OFFER  Russia → United States                      18 Mar 2021 · deferred
 *   “I want to offer President Biden …”
 *   Vladimir Putin · Antiwar.com
 *   terms: live; online; without any delays · for 19 Mar 2021, 22 Mar 2021
 *   ← United States, deferred, 18 Mar 2021
 *     “I’ll have to get back to you …”
 *     Jen Psaki · Antiwar.com
 * </pre>
 */
public final class ExchangeCards {
    private static final int INDENT = 2;

    private final int columns;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    /** Cards of that width. */
    public ExchangeCards(int columns, boolean colours) {
        this.columns = columns;
        this.colours = colours;
    }

    /** Adds an exchange. */
    public ExchangeCards add(Exchange exchange) {
        head(exchange);
        report(exchange.openers().get(0), INDENT, exchange.openers().size());
        List<String> facts = facts(exchange);
        if (!facts.isEmpty()) {
            line(StyledText.of(String.join(" · ", facts), Ink.PLAIN), INDENT);
        }
        exchange.answers().forEach(this::answer);
        exchange.withdrawals().forEach(remark -> remark("× " + remark.by().name() + " takes it back", remark));
        exchange.comments().forEach(remark -> remark("~ " + remark.by().name() + " comments", remark));
        line(StyledText.of(exchange.id(), Ink.FAINT), INDENT);
        out.append('\n');
        return this;
    }

    /** All that was added. */
    public String text() {
        return out.toString();
    }

    private void head(Exchange exchange) {
        String to = exchange.to().stream().map(Side::name).collect(Collectors.joining(", "));
        StyledText left = StyledText.of(exchange.kind().name(), Ink.NAME)
                .append("  " + exchange.from().name() + " → " + to, Ink.PLAIN);
        StyledText right = StyledText.of(day(exchange.day()), Ink.FAINT).append(lower(exchange.state()), Ink.LABEL);
        List<StyledText> lines = left.wrap(Math.max(1, columns - right.width() - INDENT));
        for (int i = 0; i < lines.size(); i++) {
            StyledText line = lines.get(i);
            line(i > 0 ? line : line.pad(columns - line.width() - right.width()).append(right), 0);
        }
    }

    private static List<String> facts(Exchange exchange) {
        List<String> facts = new ArrayList<>();
        if (!exchange.terms().isEmpty()) {
            facts.add("terms: " + String.join("; ", exchange.terms()));
        }
        if (!exchange.proposed().isEmpty()) {
            facts.add("for " + exchange.proposed().stream().map(Dates::day).collect(Collectors.joining(", ")));
        }
        if (exchange.counterTo() != null) {
            facts.add("instead of " + exchange.counterTo());
        }
        if (exchange.endedBy() != null) {
            facts.add("ended by event " + exchange.endedBy());
        }
        return facts;
    }

    private void answer(Answer answer) {
        StyledText head = StyledText.of("← " + answer.by().name(), Ink.NAME)
                .append(", " + lower(answer.kind()), Ink.LABEL)
                .append(answer.condition() == null ? "" : " (" + answer.condition() + ")", Ink.PLAIN)
                .append(answer.via().isEmpty() ? "" : ", through " + String.join(", ", answer.via()), Ink.PLAIN)
                .append(answer.day() == null ? "" : ", " + Dates.day(answer.day()), Ink.FAINT);
        line(head, INDENT);
        report(answer.reports().get(0), 2 * INDENT, answer.reports().size());
    }

    private void remark(String who, Remark remark) {
        LocalDate day = remark.report().day();
        line(StyledText.of(who, Ink.NAME).append(day == null ? "" : ", " + Dates.day(day), Ink.FAINT), INDENT);
        report(remark.report(), 2 * INDENT, 1);
    }

    private void report(Report report, int indent, int reports) {
        line(StyledText.of(report.text(), Ink.QUOTED), indent);
        List<String> origin = new ArrayList<>();
        if (report.speaker() != null) {
            origin.add(report.speaker().name());
        }
        String outlet = report.article().outlet();
        origin.add(outlet == null ? report.article().title() : outlet);
        if (reports > 1) {
            origin.add("and " + (reports - 1) + " more");
        }
        line(StyledText.of(String.join(" · ", origin), Ink.FAINT), indent);
    }

    private void line(StyledText words, int indent) {
        for (StyledText line : words.wrap(Math.max(1, columns - indent))) {
            out.append(new StyledText().pad(indent).append(line).render(colours).stripTrailing())
                    .append('\n');
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day) + " · ";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
