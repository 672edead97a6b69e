package org.parley.model;

/** What a paragraph is to its article. */
public enum PassageKind {
    HEADLINE,
    SUBHEADLINE,
    BYLINE,
    DATELINE,
    LEAD,
    BODY,
    CAPTION,
    /** Copyright lines, author notes, "read more": kept, but nothing is read from it. */
    BOILERPLATE
}
