package org.parley.model;

/** What a statement opens an exchange with: something that asks the other side for an answer. */
public enum Opening {
    /** Talks, a deal, help or an end to something, held out to the other side. */
    OFFER,
    /** The other side is asked to come. */
    INVITATION,
    /** The other side is told what it ought to do. */
    DEMAND,
    /** The other side is said to have done wrong, or is insulted. */
    ACCUSATION,
    /** Harm is announced, should the other side not do as told. */
    THREAT,
    /** The other side is asked for an explanation. */
    QUESTION
}
