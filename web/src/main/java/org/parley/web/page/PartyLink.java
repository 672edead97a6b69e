package org.parley.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.StatementSearch;
import org.parley.model.ActorKind;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * A party of an event.
 *
 * @param name as people call it
 * @param country its country's name; absent where unknown, and for countries themselves
 * @param link to its page; where it has none, to the events that it takes part in
 */
public record PartyLink(String name, @Nullable String country, String link) {
    /** Looks each actor up once. Not thread-safe. */
    static final class Links {
        private final StatementSearch search;
        private final Map<String, Boolean> known = new HashMap<>();

        Links(StatementSearch search) {
            this.search = search;
        }

        List<PartyLink> of(List<ActorCard> parties) {
            return parties.stream().map(this::of).toList();
        }

        private PartyLink of(ActorCard party) {
            boolean hasPage = known.computeIfAbsent(
                    party.id(), id -> search.actors(id, 0, 1).total() > 0);
            String country = party.country();
            String link = hasPage ? "/actors/" + UrlQuery.encoded(party.id()) : events(party);
            return new PartyLink(
                    Excerpt.of(party.name(), Excerpt.NAME),
                    country == null || party.kind() == ActorKind.COUNTRY ? null : English.country(country),
                    link);
        }

        private static String events(ActorCard party) {
            String country = party.country();
            boolean whole = party.kind() == ActorKind.COUNTRY && country != null;
            return UrlQuery.EMPTY
                    .with("actor", whole && country != null ? country : party.id())
                    .on("/events");
        }
    }
}
