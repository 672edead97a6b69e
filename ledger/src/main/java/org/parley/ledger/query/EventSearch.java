package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
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
 * @param modes any of these
 * @param contexts any of these
 */
public record EventSearch(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<EventType> types,
        Set<EventStatus> statuses,
        List<String> actors,
        List<String> recipients,
        boolean eitherWay,
        @Nullable String article,
        Set<EventMode> modes,
        Set<EventContext> contexts) {
    public EventSearch {
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        modes = Set.copyOf(modes);
        contexts = Set.copyOf(contexts);
    }

    /** Asks for events of whatever mode and contexts. */
    public EventSearch(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<EventType> types,
            Set<EventStatus> statuses,
            List<String> actors,
            List<String> recipients,
            boolean eitherWay,
            @Nullable String article) {
        this(from, to, types, statuses, actors, recipients, eitherWay, article, Set.of(), Set.of());
    }

    /** Asks for all. */
    public static EventSearch all() {
        return new EventSearch(null, null, Set.of(), Set.of(), List.of(), List.of(), false, null);
    }

    /** The same with other statuses. */
    public EventSearch withStatuses(Set<EventStatus> any) {
        return new EventSearch(from, to, types, any, actors, recipients, eitherWay, article, modes, contexts);
    }

    /**
     * The same between other parties.
     *
     * @param turned whether they may change places
     */
    public EventSearch withParties(List<String> acting, List<String> actedUpon, boolean turned) {
        return new EventSearch(from, to, types, statuses, acting, actedUpon, turned, article, modes, contexts);
    }

    /** The same in one article. */
    public EventSearch withArticle(String id) {
        return new EventSearch(from, to, types, statuses, actors, recipients, eitherWay, id, modes, contexts);
    }
}
