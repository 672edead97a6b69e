package org.parley.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.exchange.ExchangeGraph;
import org.parley.ledger.exchange.Link;
import org.parley.ledger.exchange.LinkedExchange;
import org.parley.ledger.exchange.Move;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.ExchangeQuery;
import org.parley.ledger.query.ExchangeSearch;

/** Answers about exchanges out of the file, with all moves in memory; they are brought up to date before each answer. */
final class SqliteExchanges implements ExchangeQuery {
    private static final Comparator<LinkedExchange> LATEST_FIRST = Comparator.comparing(
                    SqliteExchanges::lastDay, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(LinkedExchange::id);

    private final Jdbi jdbi;
    private final SqliteFailures failures;
    private final SqliteEvents events;
    private final Object catchingUp = new Object();
    private @Nullable Memory memory;

    SqliteExchanges(LedgerFile file, SqliteEvents events) {
        jdbi = file.readers();
        failures = file.failures();
        this.events = events;
    }

    /** Reads everything anew for the next answer, as after a rebuild. */
    void forget() {
        synchronized (catchingUp) {
            memory = null;
        }
    }

    @Override
    public List<Exchange> exchanges(ExchangeSearch search, int offset, int limit) {
        return ask((handle, known) -> dressed(
                handle, known, found(known, search).skip(offset).limit(limit).toList()));
    }

    @Override
    public int count(ExchangeSearch search) {
        return ask((handle, known) -> (int) matching(known, search).count());
    }

    @Override
    public Optional<Exchange> exchange(String id) {
        return ask((handle, known) -> {
            List<LinkedExchange> one = known.exchanges().stream()
                    .filter(exchange -> exchange.openers().stream()
                            .anyMatch(move -> move.id().equals(id)))
                    .limit(1)
                    .toList();
            return dressed(handle, known, one).stream().findFirst();
        });
    }

    private static Stream<LinkedExchange> found(Memory known, ExchangeSearch search) {
        return matching(known, search).sorted(LATEST_FIRST);
    }

    private static Stream<LinkedExchange> matching(Memory known, ExchangeSearch search) {
        ExchangeMatch match = new ExchangeMatch(search);
        return known.exchanges().stream().filter(match::fits);
    }

    private List<Exchange> dressed(Handle handle, Memory known, List<LinkedExchange> exchanges) {
        return new ExchangeRows(handle, known.moves(), known.actors(), events).of(exchanges);
    }

    static @Nullable LocalDate lastDay(LinkedExchange exchange) {
        return Stream.concat(
                        exchange.openers().stream(),
                        exchange.answers().stream()
                                .flatMap(answer -> answer.links().stream().map(Link::reply)))
                .map(Move::day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private <T> T ask(BiFunction<Handle, Memory, T> question) {
        return failures.guard(() -> {
            synchronized (catchingUp) {
                return jdbi.inTransaction(handle -> question.apply(handle, caughtUp(handle)));
            }
        });
    }

    private Memory caughtUp(Handle handle) {
        long head = EntryTable.head(handle).sequence();
        Memory known = memory;
        if (known == null || known.entries() > head || !known.catchUp(handle, head)) {
            known = new Memory(handle, head);
            memory = known;
        }
        return known;
    }

    /** All moves as they were when the ledger had so many entries. */
    private static final class Memory {
        private final ActorBook actors = new ActorBook();
        private final MoveRows moves = new MoveRows();
        private final ExchangeGraph graph;
        private final int ties;
        private final Map<String, Move> placed = new HashMap<>();
        private long entries;

        Memory(Handle handle, long head) {
            graph = new ExchangeGraph(TieTable.all(handle));
            ties = TieTable.version(handle);
            actors.catchUp(handle, 0);
            take(moves.catchUp(handle, 0));
            entries = head;
        }

        /** Reads what is new; false where too much changed for that. */
        boolean catchUp(Handle handle, long head) {
            if (head > entries) {
                if (TieTable.version(handle) != ties || actors.catchUp(handle, entries)) {
                    return false;
                }
                take(moves.catchUp(handle, entries));
                entries = head;
            }
            return true;
        }

        private void take(MoveRows.Change change) {
            List<Move> come = change.come().stream()
                    .flatMap(id -> moves.move(id, actors).stream())
                    .filter(move -> !move.equals(placed.put(move.id(), move)))
                    .toList();
            change.gone().forEach(placed::remove);
            if (!come.isEmpty() || !change.gone().isEmpty()) {
                graph.change(come, change.gone());
            }
        }

        long entries() {
            return entries;
        }

        ActorBook actors() {
            return actors;
        }

        MoveRows moves() {
            return moves;
        }

        Collection<LinkedExchange> exchanges() {
            return graph.exchanges();
        }
    }
}
