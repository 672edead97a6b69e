package org.parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.EventStatus;
import org.parley.model.EventType;

/**
 * Leaves out what a sentence tells twice: a deed with the type, status and parties of one before, forces that move in an attack, and
 * what protesters demand (PLOVER's manual, on ASSAULT and PROTEST).
 */
final class SameDeed {
    private static final Map<EventType, EventType> WHOLES =
            Map.of(EventType.MOBILIZE, EventType.ASSAULT, EventType.REQUEST, EventType.PROTEST);

    private SameDeed() {}

    static List<Draft> fold(List<Draft> drafts) {
        Set<Deed> all = drafts.stream().map(Deed::whatever).collect(Collectors.toSet());
        Map<Deed, Set<Set<String>>> told = new HashMap<>();
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Set<Set<String>> recipients = told.computeIfAbsent(Deed.of(draft), deed -> new HashSet<>());
            Set<String> own = parties(draft.recipients());
            if (recipients.stream().noneMatch(others -> covers(others, own)) && !isPartOfAnother(draft, all)) {
                kept.add(draft);
                recipients.add(own);
            }
        }
        return kept;
    }

    /**
     * What tells a deed from others, but for its recipients.
     *
     * @param status absent where it makes no difference
     */
    private record Deed(
            int sentence, EventType type, @Nullable EventStatus status, Set<String> actors) {
        static Deed of(Draft draft) {
            return new Deed(draft.sentence(), draft.type(), draft.status(), parties(draft.actors()));
        }

        static Deed whatever(Draft draft) {
            return of(draft).as(draft.type());
        }

        Deed as(EventType other) {
            return new Deed(sentence, other, null, actors);
        }
    }

    private static boolean covers(Set<String> all, Set<String> some) {
        return all.containsAll(some) || (all.isEmpty() && some.isEmpty());
    }

    private static boolean isPartOfAnother(Draft draft, Set<Deed> all) {
        EventType whole = WHOLES.get(draft.type());
        return whole != null && all.contains(Deed.of(draft).as(whole));
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
