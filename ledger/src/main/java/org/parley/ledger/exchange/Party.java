package org.parley.ledger.exchange;

/**
 * Somebody on one side of an exchange.
 *
 * @param side the country (ISO 3166-1 alpha-3), else the actor where it stands for none
 * @param actor id of the actor, the same in all articles
 */
public record Party(String side, String actor) {}
