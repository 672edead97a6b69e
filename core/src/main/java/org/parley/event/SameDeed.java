package org.parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.model.ActorRef;
import org.parley.model.EventType;

/**
 * Leaves out what a sentence tells twice: a deed with the type, status and parties of one before, forces that move in an attack, and
 * what protesters demand (PLOVER's manual, on ASSAULT and PROTEST).
 */
final class SameDeed {
    private SameDeed() {}

    static List<Draft> fold(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean told = kept.stream().anyMatch(other -> isTold(draft, other))
                    || drafts.stream().anyMatch(other -> isPartOf(draft, other));
            if (!told) {
                kept.add(draft);
            }
        }
        return kept;
    }

    private static boolean isTold(Draft draft, Draft other) {
        return other.sentence() == draft.sentence()
                && other.type() == draft.type()
                && other.status() == draft.status()
                && parties(draft.actors()).equals(parties(other.actors()))
                && covers(parties(other.recipients()), parties(draft.recipients()));
    }

    private static boolean covers(Set<String> all, Set<String> some) {
        return all.containsAll(some) || (all.isEmpty() && some.isEmpty());
    }

    private static boolean isPartOf(Draft draft, Draft other) {
        boolean part = (draft.type() == EventType.MOBILIZE && other.type() == EventType.ASSAULT)
                || (draft.type() == EventType.REQUEST && other.type() == EventType.PROTEST);
        return part
                && other.sentence() == draft.sentence()
                && parties(draft.actors()).equals(parties(other.actors()));
    }

    /** Each party by its country, else by itself. */
    private static Set<String> parties(List<ActorRef> refs) {
        return refs.stream()
                .map(ref -> ref.actor().country() != null
                        ? ref.actor().country() + ":" + ref.actor().sector()
                        : ref.actor().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
