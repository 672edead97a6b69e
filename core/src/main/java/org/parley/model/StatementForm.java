package org.parley.model;

/** How much of a content stands between quotation marks. */
public enum StatementForm {
    /** All of it, give or take the punctuation. */
    DIRECT,
    /** None of it. */
    INDIRECT,
    /** Some of it. */
    MIXED
}
