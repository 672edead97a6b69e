package org.parley.model;

/** What a mention names. */
public enum MentionKind {
    PERSON,
    ORGANISATION,
    COUNTRY,
    PLACE,
    NATIONALITY,
    POST,
    DATE
}
