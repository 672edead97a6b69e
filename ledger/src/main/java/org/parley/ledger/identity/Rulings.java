package org.parley.ledger.identity;

import java.util.List;
import java.util.Set;

/**
 * What users decided about identities; it overrides the rules.
 *
 * @param merged sets of actor ids that are one actor, whatever the rules say
 * @param apart ids of actors that the rules may join with nobody; only a merge does
 */
public record Rulings(List<Set<String>> merged, Set<String> apart) {
    /** Nothing decided. */
    public static final Rulings NONE = new Rulings(List.of(), Set.of());

    public Rulings {
        merged = merged.stream().map(Set::copyOf).toList();
        apart = Set.copyOf(apart);
    }
}
