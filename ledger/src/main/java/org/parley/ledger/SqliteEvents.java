package org.parley.ledger;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.event.EventFolding;
import org.parley.ledger.event.ReportedEvent;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.EventReport;
import org.parley.ledger.query.EventSearch;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.QuadClass;

/** Answers about events out of the file. Which reports are of one event is worked out once for each state of the ledger. */
final class SqliteEvents implements EventQuery {
    private static final Comparator<CodedEvent> LATEST_FIRST = Comparator.comparing(
                    CodedEvent::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(CodedEvent::id);

    private final Jdbi jdbi;
    private final SqliteFailures failures;
    private volatile @Nullable State known;

    /** All events as they were when the ledger had so many entries, latest first. */
    private record State(long entries, List<CodedEvent> events) {}

    SqliteEvents(LedgerFile file) {
        jdbi = file.readers();
        failures = file.failures();
    }

    @Override
    public List<CodedEvent> events(EventSearch search, int offset, int limit) {
        return found(search).skip(offset).limit(limit).toList();
    }

    @Override
    public EventCounts count(EventSearch search) {
        List<CodedEvent> events = found(search).toList();
        return new EventCounts(
                events.size(),
                events.stream().mapToInt(event -> event.reports().size()).sum());
    }

    @Override
    public void reports(EventSearch search, Consumer<EventReport> sink) {
        found(search)
                .sorted(LATEST_FIRST.reversed())
                .flatMap(event -> event.reports().stream())
                .forEach(sink);
    }

    @Override
    public Optional<CodedEvent> event(String id) {
        return all().stream()
                .filter(event -> event.reports().stream()
                        .anyMatch(report -> report.event().id().equals(id)))
                .findFirst();
    }

    @Override
    public Map<YearMonth, Map<QuadClass, Integer>> months(EventSearch search) {
        Map<YearMonth, Map<QuadClass, Integer>> months = new TreeMap<>();
        found(search).forEach(event -> {
            if (event.day() != null) {
                months.computeIfAbsent(YearMonth.from(event.day()), month -> new EnumMap<>(QuadClass.class))
                        .merge(event.lead().event().type().quad(), 1, Integer::sum);
            }
        });
        return months;
    }

    private Stream<CodedEvent> found(EventSearch search) {
        EventMatch match = new EventMatch(search);
        return all().stream().filter(match::fits);
    }

    private List<CodedEvent> all() {
        return failures.guard(() -> jdbi.inTransaction(handle -> {
            long entries = EntryTable.head(handle).sequence();
            State state = known;
            if (state == null || state.entries() != entries) {
                state = new State(entries, read(handle));
                known = state;
            }
            return state.events();
        }));
    }

    private static List<CodedEvent> read(Handle handle) {
        List<ReportedEvent> reports = new EventTable().current(handle);
        Map<Long, ArticleCard> articles = new ReportRows(handle)
                .articles(reports.stream().map(ReportedEvent::article).collect(Collectors.toSet()));
        Map<String, ActorCard> actors = actors(handle, reports);
        return EventFolding.fold(reports).stream()
                .map(of -> coded(of, articles, actors))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static CodedEvent coded(
            List<ReportedEvent> of, Map<Long, ArticleCard> articles, Map<String, ActorCard> actors) {
        String id = of.stream()
                .map(one -> one.event().id())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<EventReport> reports = of.stream()
                .map(one -> new EventReport(
                        one.event(),
                        id,
                        cards(one.event().actors(), actors),
                        cards(one.event().recipients(), actors),
                        one.evidence(),
                        Objects.requireNonNull(articles.get(one.article())),
                        one.day()))
                .toList();
        EventReport lead = reports.stream()
                .max(Comparator.comparingDouble(
                                (EventReport report) -> report.event().confidence())
                        .thenComparing(report -> report.event().id(), Comparator.reverseOrder()))
                .orElseThrow();
        return new CodedEvent(id, lead, reports, of.get(0).day());
    }

    private static List<ActorCard> cards(List<ActorRef> refs, Map<String, ActorCard> cards) {
        return refs.stream()
                .map(ActorRef::actor)
                .map(actor -> cards.getOrDefault(actor.id(), card(actor)))
                .toList();
    }

    /** An actor of whom no statement tells. */
    private static ActorCard card(Actor actor) {
        return new ActorCard(actor.id(), actor.name(), actor.kind(), actor.post(), actor.country(), actor.sector());
    }

    private static Map<String, ActorCard> actors(Handle handle, List<ReportedEvent> reports) {
        List<String> ids = reports.stream()
                .flatMap(report ->
                        Stream.of(report.event().actors(), report.event().recipients()))
                .flatMap(List::stream)
                .map(ref -> ref.actor().id())
                .distinct()
                .toList();
        Map<String, Long> rows = new HashMap<>();
        handle.createQuery("SELECT digest, id FROM actor WHERE digest IN (SELECT value FROM json_each(:ids))")
                .bind("ids", BoundList.of(ids))
                .map((row, context) -> rows.put(row.getString(1), row.getLong(2)))
                .list();
        Map<Long, ActorCard> byRow = new ActorCards(handle).ofRows(rows.values());
        Map<String, ActorCard> cards = new HashMap<>();
        rows.forEach((id, row) -> {
            ActorCard card = byRow.get(row);
            if (card != null) {
                cards.put(id, card);
            }
        });
        return cards;
    }
}
