package org.parley.web.edit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of users about which actors are the same; thread-safe.
 *
 * <p>Methods throw {@link org.parley.ledger.query.LedgerException} with reason {@code REFUSED} where something can't be done, and
 * with others where the ledger can't be written.
 */
public interface ActorRulings {
    /**
     * Takes actors for one.
     *
     * @param actorIds two or more
     * @param note why, in the user's words; may be empty
     */
    void merge(Set<String> actorIds, String note);

    /**
     * Keeps an actor apart from all others.
     *
     * @param actorId the actor
     * @param note why; may be empty
     */
    void apart(String actorId, String note);

    /**
     * Takes a decision back.
     *
     * @param entry its number in the ledger
     * @param note why; may be empty
     */
    void undo(long entry, String note);

    /** All decisions, latest first. */
    List<Ruling> rulings();

    /**
     * A decision.
     *
     * @param entry its number in the ledger
     * @param recorded when it was taken; absent where the ledger does not tell
     * @param kind what was decided
     * @param actors ids of the actors it is about; for an undo, of those whose decision was taken back
     * @param note why; may be empty
     * @param inForce whether it still holds
     */
    record Ruling(long entry, @Nullable Instant recorded, Kind kind, Set<String> actors, String note, boolean inForce) {
        public Ruling {
            actors = Set.copyOf(actors);
        }
    }

    /** What was decided. */
    enum Kind {
        /** That actors are one. */
        MERGE,
        /** That an actor is nobody else. */
        APART,
        /** That an earlier decision no longer holds. */
        UNDO
    }
}
