package org.parley.ledger.query;

import org.jspecify.annotations.Nullable;
import org.parley.model.Phrase;

/**
 * An article's word that somebody used a term for the first time, held against the ledger.
 *
 * @param article which says so
 * @param words the claim
 * @param verdict what the ledger has to say to it
 * @param by the use that contradicts it, or the first use in question where it is supported; absent where it can't be told
 */
public record CheckedClaim(
        ArticleCard article,
        Phrase words,
        Verdict verdict,
        @Nullable TermUse by) {
    /** What the ledger has to say to a claim. It knows its own articles alone. */
    public enum Verdict {
        /** The ledger has earlier statements of the speaker on the matter, and none with the term. */
        SUPPORTED,
        /** The ledger has an earlier use. */
        CONTRADICTED,
        /** The ledger has nothing earlier to hold against it. */
        UNKNOWN
    }
}
