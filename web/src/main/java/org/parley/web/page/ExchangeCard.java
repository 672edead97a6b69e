package org.parley.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.ExchangeState;
import org.parley.ledger.query.Report;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * An exchange as lists show it.
 *
 * @param id for addresses
 * @param kind what was opened
 * @param from the side that opened
 * @param to the sides it is meant for
 * @param day when it was opened; empty where unknown
 * @param state how it stands, in words
 * @param style class of the state
 * @param age for how long it has been open; empty where it is not, or no day is known
 * @param opener the words that open it
 * @param answers the last ones, oldest first
 * @param more what else was said, in words; empty where nothing was
 */
public record ExchangeCard(
        String id,
        String kind,
        SideLink from,
        List<SideLink> to,
        String day,
        String state,
        String style,
        String age,
        Line opener,
        List<Line> answers,
        String more) {
    private static final int SHOWN = 3;

    /**
     * Words of an exchange, cut short.
     *
     * @param by whose, and what kind of answer
     * @param text the words
     * @param origin speaker, outlet and day, as far as known
     */
    public record Line(String by, String text, String origin) {}

    /**
     * The card of an exchange.
     *
     * @param latest the ledger's latest day, to which ages are counted; absent in a ledger without days
     */
    static ExchangeCard of(Exchange exchange, @Nullable LocalDate latest) {
        List<Answer> answers = exchange.answers();
        LocalDate day = exchange.day();
        return new ExchangeCard(
                exchange.id(),
                English.capital(English.opening(exchange.kind())),
                SideLink.of(exchange.from()),
                exchange.to().stream().map(SideLink::of).toList(),
                day == null ? "" : English.day(day),
                English.state(exchange.state()),
                style(exchange.state()),
                age(exchange, latest),
                line("", exchange.openers().get(0)),
                answers.stream()
                        .skip(Math.max(0, answers.size() - SHOWN))
                        .map(ExchangeCard::answer)
                        .toList(),
                more(answers.size() - SHOWN, exchange.comments().size()));
    }

    static String style(ExchangeState state) {
        return "state " + state.name().toLowerCase(Locale.ROOT);
    }

    /** "12 days" since it was opened, where nobody answered. */
    static String age(Exchange exchange, @Nullable LocalDate latest) {
        LocalDate day = exchange.day();
        return exchange.state() != ExchangeState.OPEN || day == null || latest == null || latest.isBefore(day)
                ? ""
                : English.count(ChronoUnit.DAYS.between(day, latest), "day");
    }

    private static Line answer(Answer answer) {
        String by = Excerpt.of(answer.by().name(), Excerpt.NAME);
        return line(by + ", " + English.stance(answer.kind()), answer.reports().get(0));
    }

    private static Line line(String by, Report report) {
        String speaker =
                report.speaker() == null ? "" : Excerpt.of(report.speaker().name(), Excerpt.NAME) + ", ";
        String outlet = report.article().outlet();
        String day = report.day() == null ? "" : English.day(report.day());
        String source = outlet == null ? "" : Excerpt.of(outlet, Excerpt.NAME) + (day.isEmpty() ? "" : ", ");
        return new Line(by, Excerpt.of(report.text(), Excerpt.TITLE + Excerpt.NAME), speaker + source + day);
    }

    private static String more(int answers, int comments) {
        String earlier = answers > 0 ? English.count(answers, "earlier answer") : "";
        String others = comments > 0 ? English.count(comments, "comment") + " of others" : "";
        return earlier + (earlier.isEmpty() || others.isEmpty() ? "" : " and ") + others;
    }
}
