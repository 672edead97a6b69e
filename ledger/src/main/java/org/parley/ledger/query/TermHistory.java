package org.parley.ledger.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to use a term.
 *
 * @param speaker who
 * @param term the words that count as it
 * @param uses in their own voice, by day, those without one last
 * @param insteadOf the other words that came before the first use; absent where none did, or none was asked for
 * @param before uses of these other words before the first use of the term, by day
 * @param claims what articles say of a first use, by day
 */
public record TermHistory(
        ActorCard speaker,
        List<String> term,
        List<TermUse> uses,
        @Nullable String insteadOf,
        List<TermUse> before,
        List<CheckedClaim> claims) {
    public TermHistory {
        term = List.copyOf(term);
        uses = List.copyOf(uses);
        before = List.copyOf(before);
        claims = List.copyOf(claims);
    }

    /** The first use whose day is known; empty where there is none. */
    public Optional<TermUse> first() {
        return uses.stream().filter(use -> use.report().day() != null).findFirst();
    }
}
