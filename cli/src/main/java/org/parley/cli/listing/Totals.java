package org.parley.cli.listing;

import org.parley.ledger.query.EventQuery.EventCounts;
import org.parley.ledger.query.LedgerStats;

/**
 * All that is counted of a ledger.
 *
 * @param ledger its statements and articles
 * @param events its events, and apart from them the reports of these
 */
public record Totals(LedgerStats ledger, EventCounts events) {}
