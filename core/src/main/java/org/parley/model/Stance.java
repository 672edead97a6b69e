package org.parley.model;

/** What a statement says to what another side opened. */
public enum Stance {
    /** Yes; of an accusation: that it is true. */
    ACCEPTED,
    /** No; of an accusation: that it is false, or as bad a thing said back. */
    REJECTED,
    /** Yes, on a condition. */
    CONDITIONAL,
    /** Neither yes nor no as yet. */
    DEFERRED,
    /** Something else is proposed instead. */
    COUNTER,
    /** Not an answer: the side that opened takes it back. */
    WITHDRAWN
}
