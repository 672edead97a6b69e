package org.parley.ledger;

import java.time.Instant;
import java.util.List;
import org.parley.ledger.entry.EntryKind;

/**
 * A user's decision about actors that is in force, or a list of actors.
 *
 * @param entry its number, by which it can be undone
 * @param kind {@link EntryKind#MERGE}, {@link EntryKind#APART} or {@link EntryKind#ACTOR_LIST}
 * @param actors ids of the actors that it is about; empty for a list
 * @param note the user's reason, which may be empty; the name of a list
 * @param recorded when
 */
public record Ruling(long entry, EntryKind kind, List<String> actors, String note, Instant recorded) {
    public Ruling {
        actors = List.copyOf(actors);
    }
}
