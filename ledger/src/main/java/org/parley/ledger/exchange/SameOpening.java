package org.parley.ledger.exchange;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.parley.model.Opening;

/** Tells whether two statements open the same thing: told twice, or said twice within days. */
final class SameOpening {
    static final int MOST_DAYS_APART = 4;
    private static final double LIKE = 0.3;

    private SameOpening() {}

    /** Symmetric; false for statements that open nothing. */
    static boolean test(Move one, Move other) {
        Opening opening = one.opening();
        Opening another = other.opening();
        if (opening == null
                || another == null
                || !Weighing.isAlike(opening, another)
                || !one.speaker().side().equals(other.speaker().side())) {
            return false;
        }
        if (one.utterance().equals(other.utterance())) {
            return true;
        }
        boolean together = one.article().equals(other.article());
        return isNear(one, other, together) && meanTheSame(one, other) && (together || one.likeness(other) >= LIKE);
    }

    private static boolean isNear(Move one, Move other, boolean together) {
        if (one.day() == null || other.day() == null) {
            return together;
        }
        return Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= MOST_DAYS_APART;
    }

    /** Meant for a side in common, or one of them for nobody in particular. */
    private static boolean meanTheSame(Move one, Move other) {
        return one.addressed().isEmpty()
                || other.addressed().isEmpty()
                || one.addressed().stream()
                        .anyMatch(party -> other.isAddressedTo(Objects.requireNonNull(party.side())));
    }
}
