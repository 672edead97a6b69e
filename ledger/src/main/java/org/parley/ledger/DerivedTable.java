package org.parley.ledger;

import java.util.Locale;

/**
 * The tables that follow from the entries, those that refer to others before these.
 *
 * <p>{@code naming} is the expression by which people recognise a row, called {@code one} in it; {@code entry} the one for the entry
 * that the row comes from, 0 where it comes from several.
 */
enum DerivedTable {
    TRAIT(Naming.ACTOR + " || ' ' || one.property || ' ' || one.value", "0"),
    LESSON(Naming.ACTOR + " || ' ' || one.property || ' ' || one.value || ' in ' || " + Naming.STATEMENT, "0"),
    ABOUT(Naming.ACTOR + " || ' in ' || " + Naming.STATEMENT, "0"),
    ACT(Naming.STATEMENT, "0"),
    CLAIM("one.article || ' ' || one.body", "one.extraction"),
    STATEMENT("one.digest", "one.extraction"),
    UTTERANCE("one.handle", "0"),
    EVENT("one.digest", "one.extraction"),
    BAND("one.hash || ' of article ' || one.article", "0"),
    ARTICLE("one.digest", "one.entry"),
    PUBLICATION("one.handle", "0"),
    FINDING("one.property || ' ' || one.position", "one.original"),
    ORIGINAL("one.article", "one.entry"),
    RULING("one.actor", "one.entry"),
    TIE("one.opener || ' ' || one.reply", "one.entry"),
    LISTED_BLOCK("one.block || ' of ' || one.listed", "0"),
    LISTED("one.list || ' ' || one.id", "one.entry"),
    ACTOR("one.digest || ' ' || one.name", "0");

    private final String naming;
    private final String entry;

    DerivedTable(String naming, String entry) {
        this.naming = naming;
        this.entry = entry;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    String naming() {
        return naming;
    }

    String entry() {
        return entry;
    }

    /** Rows of other tables by the names that these have for people. */
    private static final class Naming {
        static final String ACTOR = "coalesce((SELECT digest FROM actor WHERE id = one.actor), one.actor)";
        static final String STATEMENT =
                "coalesce((SELECT digest FROM statement WHERE id = one.statement), one.statement)";

        private Naming() {}
    }
}
