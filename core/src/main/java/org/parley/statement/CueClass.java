package org.parley.statement;

/** How a cue word behaves in its sentence. */
enum CueClass {
    /** Reports words, with a quotation or a clause; who hears comes with a preposition: "said to Ruiz". */
    SAY,
    /** Reports words and takes who hears as its object: "told reporters". */
    TELL,
    /** Wants somebody to act and takes that somebody as its object: "urged Moscow to". */
    URGE,
    /** Speaks about its object: "called the vote a farce". */
    JUDGE,
    THINK,
    KNOW,
    WANT,
    NOUN,
    OTHER
}
