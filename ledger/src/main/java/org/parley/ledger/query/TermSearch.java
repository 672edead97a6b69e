package org.parley.ledger.query;

import java.util.List;
import java.util.Set;

/**
 * A speaker and a term.
 *
 * @param speakers ids of the actor or actors
 * @param forms the words that count as the term; at least one
 * @param insteadOf other words for the same, of which is told whether they came before; may be empty
 */
public record TermSearch(Set<String> speakers, List<String> forms, List<String> insteadOf) {
    public TermSearch {
        speakers = Set.copyOf(speakers);
        forms = List.copyOf(forms);
        insteadOf = List.copyOf(insteadOf);
    }
}
