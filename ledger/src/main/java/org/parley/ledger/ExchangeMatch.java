package org.parley.ledger;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.exchange.LinkedExchange;
import org.parley.ledger.query.ExchangeSearch;

/** Whether an exchange is one of those that are asked for. */
final class ExchangeMatch {
    private final ExchangeSearch search;

    ExchangeMatch(ExchangeSearch search) {
        this.search = search;
    }

    boolean fits(LinkedExchange exchange) {
        return search.between().stream().allMatch(side -> takesPart(side, exchange))
                && (search.kinds().isEmpty() || search.kinds().contains(exchange.kind()))
                && (search.states().isEmpty() || search.states().contains(exchange.state()))
                && isWithin(exchange)
                && (search.statement() == null || holds(exchange, search.statement()));
    }

    private static boolean takesPart(String side, LinkedExchange exchange) {
        return exchange.from().equals(side) || exchange.to().contains(side);
    }

    private boolean isWithin(LinkedExchange exchange) {
        @Nullable LocalDate opened = exchange.openers().get(0).day();
        @Nullable LocalDate last = SqliteExchanges.lastDay(exchange);
        return (search.since() == null || (last != null && !last.isBefore(search.since())))
                && (search.until() == null || (opened != null && !opened.isAfter(search.until())));
    }

    private static boolean holds(LinkedExchange exchange, String statement) {
        return exchange.openers().stream().anyMatch(move -> move.id().equals(statement))
                || exchange.answers().stream()
                        .flatMap(answer -> answer.links().stream())
                        .anyMatch(link -> link.reply().id().equals(statement))
                || Stream.concat(exchange.comments().stream(), exchange.withdrawals().stream())
                        .anyMatch(link -> link.reply().id().equals(statement));
    }
}
