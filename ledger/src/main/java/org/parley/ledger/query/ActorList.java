package org.parley.ledger.query;

import java.util.List;

/**
 * Actors whom a name may mean.
 *
 * @param actors some of them, most reported first
 * @param offset how many stand before these
 * @param total how many there are
 */
public record ActorList(List<ActorCard> actors, int offset, int total) {
    public ActorList {
        actors = List.copyOf(actors);
    }
}
