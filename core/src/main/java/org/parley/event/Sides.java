package org.parley.event;

import java.util.List;
import org.parley.model.Actor;
import org.parley.model.ActorRef;

/** Tells whether two actors stand for the same side. */
final class Sides {
    private Sides() {}

    /** Whether one of them is the other, or both act for one state. */
    static boolean speaksFor(Actor speaker, List<ActorRef> actors) {
        return actors.stream().map(ActorRef::actor).anyMatch(actor -> same(speaker, actor));
    }

    static boolean same(Actor one, Actor other) {
        if (one.id().equals(other.id())) {
            return true;
        }
        String country = one.country();
        return country != null && country.equals(other.country()) && one.isOfState() && other.isOfState();
    }
}
