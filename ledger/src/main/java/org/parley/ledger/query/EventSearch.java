package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventStatus;
import org.parley.model.EventType;

/**
 * Which events are asked for; what is empty or absent asks for nothing.
 *
 * @param from earliest day that the event counts for
 * @param to latest such day
 * @param types any of these
 * @param statuses any of these
 * @param actors each a country (ISO 3166-1 alpha-3), an id of an actor, or words of a name; any of them acts
 * @param recipients likewise; any of them is acted upon
 * @param eitherWay whether actors and recipients may change places, and parties of what was done together count as both
 * @param article id of the article that reports it
 */
public record EventSearch(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<EventType> types,
        Set<EventStatus> statuses,
        List<String> actors,
        List<String> recipients,
        boolean eitherWay,
        @Nullable String article) {
    public EventSearch {
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** Asks for all. */
    public static EventSearch all() {
        return new EventSearch(null, null, Set.of(), Set.of(), List.of(), List.of(), false, null);
    }
}
