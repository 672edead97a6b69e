package org.parley.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.exchange.Link;
import org.parley.ledger.exchange.LinkedAnswer;
import org.parley.ledger.exchange.LinkedExchange;
import org.parley.ledger.exchange.Move;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.Exchange.Remark;
import org.parley.ledger.query.Exchange.Tie;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Side;
import org.parley.model.Phrase;

/** Exchanges with their reports and the names of their sides, for people. */
final class ExchangeRows {
    private final Handle handle;
    private final MoveRows moves;
    private final ActorBook actors;
    private final SqliteEvents events;

    ExchangeRows(Handle handle, MoveRows moves, ActorBook actors, SqliteEvents events) {
        this.handle = handle;
        this.moves = moves;
        this.actors = actors;
        this.events = events;
    }

    List<Exchange> of(List<LinkedExchange> exchanges) {
        Set<Integer> rows = new HashSet<>();
        exchanges.stream().flatMap(ExchangeRows::moves).forEach(move -> moves.row(move.id())
                .ifPresent(rows::add));
        Map<String, Report> reports = new LinkedHashMap<>();
        new ReportRows(handle).ofStatements(rows).values().forEach(report -> reports.put(report.id(), report));
        return exchanges.stream().map(exchange -> dressed(exchange, reports)).toList();
    }

    private static Stream<Move> moves(LinkedExchange exchange) {
        Stream<Link> links = Stream.of(
                        exchange.answers().stream().flatMap(answer -> answer.links().stream()),
                        exchange.comments().stream(),
                        exchange.withdrawals().stream())
                .flatMap(all -> all);
        return Stream.concat(exchange.openers().stream(), links.map(Link::reply));
    }

    private Exchange dressed(LinkedExchange exchange, Map<String, Report> reports) {
        return new Exchange(
                exchange.id(),
                exchange.kind(),
                side(exchange.from()),
                exchange.to().stream().map(this::side).toList(),
                exchange.openers().stream().map(move -> report(move, reports)).toList(),
                terms(exchange),
                List.copyOf(new TreeSet<LocalDate>(exchange.openers().stream()
                        .flatMap(move -> move.act().proposed().stream())
                        .toList())),
                exchange.counterTo(),
                exchange.answers().stream()
                        .map(answer -> answer(answer, reports))
                        .toList(),
                exchange.comments().stream().map(link -> remark(link, reports)).toList(),
                exchange.withdrawals().stream()
                        .map(link -> remark(link, reports))
                        .toList(),
                exchange.state(),
                Endings.of(exchange, events).orElse(null));
    }

    private static List<String> terms(LinkedExchange exchange) {
        Map<String, String> terms = new LinkedHashMap<>();
        exchange.openers().stream()
                .flatMap(move -> move.act().terms().stream())
                .map(Phrase::text)
                .forEach(term -> terms.putIfAbsent(term.toLowerCase(Locale.ROOT), term));
        return List.copyOf(terms.values());
    }

    private Answer answer(LinkedAnswer answer, Map<String, Report> reports) {
        Link best = answer.links().stream()
                .max(Comparator.comparingDouble(Link::score))
                .orElseThrow();
        return new Answer(
                side(answer.by()),
                answer.kind(),
                answer.condition(),
                answer.links().stream()
                        .map(link -> report(link.reply(), reports))
                        .toList(),
                tie(best));
    }

    private Remark remark(Link link, Map<String, Report> reports) {
        return new Remark(side(link.reply().speaker().side()), report(link.reply(), reports), tie(link));
    }

    private static Tie tie(Link link) {
        return new Tie(link.opener().id(), link.score(), link.reasons());
    }

    private static Report report(Move move, Map<String, Report> reports) {
        return Objects.requireNonNull(reports.get(move.id()), move.id());
    }

    private Side side(String id) {
        return new Side(id, actors.name(id).orElseGet(() -> CountryNames.of(id)));
    }
}
