package org.parley.web.page;

import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.ExchangeQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.TermQuery;

/**
 * What pages ask a ledger.
 *
 * @param statements who said what
 * @param events what was done
 * @param exchanges who answered what
 * @param terms who used which words
 */
public record LedgerQueries(StatementSearch statements, EventQuery events, ExchangeQuery exchanges, TermQuery terms) {}
