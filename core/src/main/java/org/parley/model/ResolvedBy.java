package org.parley.model;

/** How a mention led to its actor. */
public enum ResolvedBy {
    /** The full name stands there. */
    NAME,
    /** Part of a name given in full elsewhere in the article. */
    SURNAME,
    PRONOUN,
    /** A post: "the Russian president", "the spokesman". */
    POST,
    /** Another description: "his US counterpart", "the billionaire". */
    DESCRIPTION,
    /** A place or building speaking for its government: "Moscow", "the White House". */
    SEAT,
    /** "Ukraine and its allies", "critics". */
    GROUP,
    /** An unnamed source, kept unnamed. */
    UNNAMED,
    /** Nothing in the text says who is meant. */
    NONE
}
