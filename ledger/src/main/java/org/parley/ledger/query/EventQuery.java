package org.parley.ledger.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.model.QuadClass;

/** Answers questions about the events of a ledger. */
public interface EventQuery {
    /**
     * A page of events, by day, latest first, those without a day last.
     *
     * @param offset how many to leave out first
     * @param limit most to return
     */
    List<CodedEvent> events(EventSearch search, int offset, int limit);

    /** How many events and how many reports of them there are. */
    EventCounts count(EventSearch search);

    /** All reports that count of the events asked for, by day, then by event; streamed. */
    void reports(EventSearch search, Consumer<EventReport> sink);

    /** An event with all its reports, by the id of any of them; empty where none that counts has it. */
    Optional<CodedEvent> event(String id);

    /** Events (not reports) in each month, by quad class; only those with a day. */
    Map<YearMonth, Map<QuadClass, Integer>> months(EventSearch search);

    /**
     * Numbers that are never the same thing.
     *
     * @param events distinct events
     * @param reports reports of them
     */
    record EventCounts(int events, int reports) {}
}
