package org.parley.ledger.query;

/**
 * How much a query found, however much of it was handed over.
 *
 * @param reports how many reports
 * @param utterances how many utterances they report
 */
public record Found(int reports, int utterances) {}
