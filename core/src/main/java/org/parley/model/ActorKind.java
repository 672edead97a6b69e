package org.parley.model;

/** What sort of actor it is. */
public enum ActorKind {
    PERSON,
    ORGANISATION,
    COUNTRY,
    GROUP,
    /** Somebody the article does not name: "a senior official", "critics". Never given a name. */
    UNNAMED
}
