package org.parley.ledger.entry;

import java.util.Locale;

/** What an entry of the ledger records. */
public enum EntryKind {
    /** A version of an article; its subject is the article's id. */
    ARTICLE,
    /** What one engine read from an article; its subject is digested from both. */
    EXTRACTION,
    /** What an article was extracted from; comes before the article's entry and has the same subject. */
    ORIGINAL,
    /** A list of actors that a user imported; its subject is the file's digest. */
    ACTOR_LIST,
    /** A user's word that actors are one; its subject is digested from their ids. */
    MERGE,
    /** A user's word that an actor is none of those it was taken for; its subject is the actor's id. */
    APART,
    /** A user's word that one statement answers another; its subject is digested from both. */
    LINK,
    /** A user's word that one statement does not answer another; its subject is digested from both. */
    CUT,
    /** A user's word that an earlier list, merge, apart, link or cut no longer holds; its subject is that entry's number. */
    UNDO;

    /** The name under which the ledger keeps it: {@code actor-list}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of that stored name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntryKind ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
