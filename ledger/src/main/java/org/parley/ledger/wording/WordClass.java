package org.parley.ledger.wording;

/** What a word can prove. */
enum WordClass {
    /** Says something: nouns, verbs, adjectives. */
    CONTENT,
    /** Holds the others together; nothing is proved by it. */
    FUNCTION,
    /** Turns a sentence into its opposite: <i>not</i>. */
    NEGATION,
    /** The same as a word with a meaning of its own: <i>never</i>. */
    DENIAL,
    /** A number or a date: another one makes another statement. */
    FIGURE;

    boolean isNegative() {
        return this == NEGATION || this == DENIAL;
    }
}
