package org.parley.model;

/** What the text says of a deed beside what it was. */
public enum EventStatus {
    /** The report itself tells it as done or going on, or who did it announced it. */
    ASSERTED,
    /** Somebody else than who is said to have done it tells it. */
    ALLEGED,
    /** Those who would do it mean to. */
    PLANNED,
    /** It is only thought of. */
    HYPOTHETICAL,
    /** It is said not to have happened. */
    DENIED
}
