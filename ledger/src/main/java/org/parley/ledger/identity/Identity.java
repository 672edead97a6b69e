package org.parley.ledger.identity;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Actors of single articles that are one, and who in the imported lists they are.
 *
 * @param ids of the actors, in order; never empty
 * @param listed the entries that mean this actor, by name; mostly none or one, more where several lists have it
 */
public record Identity(SortedSet<String> ids, List<ListedActor> listed) {
    public Identity {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        listed = List.copyOf(listed);
    }
}
