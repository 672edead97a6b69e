package org.parley.web.edit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of users about which actors are the same, and which statements answer which; thread-safe.
 *
 * <p>Methods throw {@link org.parley.ledger.query.LedgerException} with reason {@code REFUSED} where something can't be done, and
 * with others where the ledger can't be written.
 */
public interface Rulings {
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
     * Makes a statement the answer to another.
     *
     * @param opener id of the statement that opens
     * @param reply id of the one that answers it
     * @param note why; may be empty
     */
    void link(String opener, String reply, String note);

    /**
     * Makes a statement no answer to any of several; each of them is a decision of its own.
     *
     * @param openers ids of the statements that open
     * @param reply id of the one that answers none of them
     * @param note why; may be empty
     */
    void cut(Set<String> openers, String reply, String note);

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
     * @param actors ids of the actors it is about; none where it is about statements; for an undo, those of the decision taken back
     * @param statements of a link or a cut, the ids of the statement that opens and of the other; none for others
     * @param note why; may be empty
     * @param inForce whether it still holds
     */
    record Ruling(
            long entry,
            @Nullable Instant recorded,
            Kind kind,
            Set<String> actors,
            List<String> statements,
            String note,
            boolean inForce) {
        public Ruling {
            actors = Set.copyOf(actors);
            statements = List.copyOf(statements);
        }
    }

    /** What was decided. */
    enum Kind {
        /** That actors are one. */
        MERGE,
        /** That an actor is nobody else. */
        APART,
        /** That a statement answers another. */
        LINK,
        /** That a statement does not answer another. */
        CUT,
        /** That an earlier decision no longer holds. */
        UNDO
    }
}
