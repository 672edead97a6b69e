package org.parley.ledger.exchange;

import java.util.List;

/**
 * A statement and what it answers.
 *
 * @param opener the statement that opens
 * @param reply the one that answers it, comments on it or takes it back
 * @param score 0 to 1; how much speaks for it, not how likely it is
 * @param reasons what speaks for it, in words, weightiest first
 */
public record Link(Move opener, Move reply, double score, List<String> reasons) {
    public Link {
        reasons = List.copyOf(reasons);
    }
}
