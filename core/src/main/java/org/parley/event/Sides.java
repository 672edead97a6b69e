package org.parley.event;

import java.util.List;
import java.util.Set;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;

/** Tells whether two actors stand for the same side. */
final class Sides {
    /** PLOVER's sectors of those who act for their state. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

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
        return country != null && country.equals(other.country()) && isState(one) && isState(other);
    }

    private static boolean isState(Actor actor) {
        return actor.kind() == ActorKind.COUNTRY || STATE.contains(String.valueOf(actor.sector()));
    }
}
