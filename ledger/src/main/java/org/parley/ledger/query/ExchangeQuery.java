package org.parley.ledger.query;

import java.util.List;
import java.util.Optional;

/** Answers questions about the exchanges of a ledger. Thread-safe; the same entries in any order give the same answers. */
public interface ExchangeQuery {
    /**
     * A page of exchanges, by the day of the last thing said in them, latest first.
     *
     * @param offset how many to leave out first
     * @param limit most to return
     */
    List<Exchange> exchanges(ExchangeSearch search, int offset, int limit);

    /** How many there are. */
    int count(ExchangeSearch search);

    /** One of them by its id or that of any statement that opens it; empty where the ledger has none. */
    Optional<Exchange> exchange(String id);
}
