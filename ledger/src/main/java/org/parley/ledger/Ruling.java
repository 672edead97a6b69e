package org.parley.ledger;

import java.time.Instant;
import java.util.List;
import org.parley.ledger.entry.EntryKind;

/**
 * A user's decision about actors that is in force.
 *
 * @param entry its number, by which it can be undone
 * @param kind {@link EntryKind#MERGE} or {@link EntryKind#APART}
 * @param actors ids of the actors that it is about
 * @param note the user's reason; may be empty
 * @param recorded when
 */
public record Ruling(long entry, EntryKind kind, List<String> actors, String note, Instant recorded) {
    public Ruling {
        actors = List.copyOf(actors);
    }
}
