package org.parley.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.exchange.Party;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/** Which side each actor is on: that of the country which any article or list gives it, else its own, where it is an organisation. */
final class ActorBook {
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<Long, String> countries = new HashMap<>();
    private final Map<Long, String> handles = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private record Row(long id, long identity, ActorKind kind) {}

    /**
     * Reads what changed.
     *
     * @param since number of the entry up to which all is known
     * @return whether anything changed of what was known
     */
    boolean catchUp(Handle handle, long since) {
        boolean[] changed = {false};
        handle.createQuery("SELECT id, digest, identity, kind, name, coalesce(country, listed_country) FROM actor"
                        + " WHERE touched > ? ORDER BY id")
                .bind(0, since)
                .map((row, context) -> {
                    String digest = row.getString(2);
                    Row now = new Row(row.getLong(1), row.getLong(3), ActorKind.valueOf(row.getString(4)));
                    Row before = rows.put(digest, now);
                    changed[0] |= before != null && before.identity() != now.identity();
                    handles.merge(now.identity(), digest, (one, other) -> one.compareTo(other) < 0 ? one : other);
                    names.put(digest, row.getString(5));
                    String country = row.getString(6);
                    if (country != null) {
                        String known = countries.put(now.identity(), country);
                        changed[0] |= known == null ? since > 0 : !known.equals(country);
                    }
                    return digest;
                })
                .forEach(digest -> {});
        return changed[0];
    }

    /**
     * Which side an actor is on, as an article has it; empty where it stands for none.
     *
     * @param assumed the country for which it seems to speak there; counts only where nothing else tells
     */
    Optional<Party> party(Actor actor, @Nullable String assumed) {
        Row row = rows.get(actor.id());
        @Nullable String known = row == null ? null : countries.get(row.identity());
        String own = known != null ? known : actor.country();
        String country = own != null ? own : assumed;
        String handle = row == null ? actor.id() : handles.getOrDefault(row.identity(), actor.id());
        if (country != null) {
            return Optional.of(new Party(country, handle));
        }
        return actor.kind() == ActorKind.ORGANISATION ? Optional.of(new Party(handle, handle)) : Optional.empty();
    }

    /** What an actor that is a side of its own is called. */
    Optional<String> name(String handle) {
        return Optional.ofNullable(names.get(handle));
    }
}
