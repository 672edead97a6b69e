package org.parley.ledger.query;

/**
 * A side of an exchange.
 *
 * @param id the country (ISO 3166-1 alpha-3), else the id of the actor where it stands for no country
 * @param name as people call it
 */
public record Side(String id, String name) {
    /** Length of a country's code; ids of actors are longer. */
    public static final int COUNTRY_CODE = 3;
}
