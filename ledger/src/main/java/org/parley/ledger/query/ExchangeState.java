package org.parley.ledger.query;

import org.parley.model.Stance;

/** How an exchange stands. */
public enum ExchangeState {
    /** Nobody answered as yet. */
    OPEN,
    ACCEPTED,
    REJECTED,
    CONDITIONAL,
    DEFERRED,
    /** Answered with something else. */
    COUNTERED,
    /** Taken back by the side that opened. */
    WITHDRAWN,
    /** Sides that it is meant for answered differently. */
    SPLIT;

    /** How things stand where that is the last answer. */
    public static ExchangeState of(Stance last) {
        return switch (last) {
            case ACCEPTED -> ACCEPTED;
            case REJECTED -> REJECTED;
            case CONDITIONAL -> CONDITIONAL;
            case DEFERRED -> DEFERRED;
            case COUNTER -> COUNTERED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
