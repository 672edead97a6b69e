package org.parley.ledger.entry;

import java.util.List;

/**
 * What a user decided.
 *
 * @param actors ids of actors: those that are one, or the one that stands apart; of a link or cut the ids of two statements, the one
 *     that opens first; empty for an undo
 * @param undone number of the entry that no longer holds; 0 unless it is an undo
 * @param note the user's reason; may be empty
 */
public record RulingBody(List<String> actors, long undone, String note) {
    public RulingBody {
        actors = List.copyOf(actors);
    }
}
