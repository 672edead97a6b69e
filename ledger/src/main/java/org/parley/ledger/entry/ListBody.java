package org.parley.ledger.entry;

import java.util.List;
import org.parley.ledger.identity.ListedActor;

/**
 * An imported list of actors.
 *
 * @param name of the file
 * @param format of the file
 * @param actors that it lists
 */
public record ListBody(String name, String format, List<ListedActor> actors) {
    public ListBody {
        actors = List.copyOf(actors);
    }
}
