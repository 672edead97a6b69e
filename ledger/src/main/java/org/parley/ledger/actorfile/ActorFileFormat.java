package org.parley.ledger.actorfile;

/** How a list of actors is laid out. */
public enum ActorFileFormat {
    /** Told by the content. */
    AUTO,
    /** A table with a header row, separated by commas, semicolons or tabs. */
    CSV,
    /** Popolo JSON, as EveryPolitician publishes it; see popoloproject.com. */
    POPOLO,
    /** What query.wikidata.org downloads: CSV, SPARQL 1.1 results in JSON, or its plain JSON. */
    WIKIDATA,
    /** An actor dictionary of PETRARCH and TABARI, such as the Phoenix ones. */
    PETRARCH
}
