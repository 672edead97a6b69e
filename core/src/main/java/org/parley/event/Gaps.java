package org.parley.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.EventType;
import org.parley.model.Statement;

/**
 * Fills in participants that a sentence leaves to be understood: who spoke, for a deed in words; and those of the same deed as the
 * sentences before told it ("slapped sanctions on Russia … Sanctions were expanded").
 */
final class Gaps {
    /** Deeds that are done to somebody. */
    private static final Set<EventType> TO_SOMEBODY =
            EnumSet.of(EventType.SANCTION, EventType.AID, EventType.COOPERATE);

    private final Scene scene;

    Gaps(Scene scene) {
        this.scene = scene;
    }

    /** The drafts with what the text lets be understood; those that still name nobody are left out. */
    List<Draft> fill(List<Draft> drafts) {
        List<Draft> filled = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft whole = like(spoken(draft), filled);
            if (!whole.actors().isEmpty() || !whole.recipients().isEmpty()) {
                filled.add(whole);
            }
        }
        return filled;
    }

    private static Draft spoken(Draft draft) {
        Statement made = draft.made();
        ActorRef speaker = made == null ? null : made.speaker();
        if (speaker == null || !draft.actors().isEmpty()) {
            return draft;
        }
        return draft.with(List.of(speaker), without(draft.recipients(), speaker));
    }

    private static List<ActorRef> without(List<ActorRef> refs, ActorRef one) {
        return refs.stream()
                .filter(ref -> !ref.actor().id().equals(one.actor().id()))
                .toList();
    }

    private Draft like(Draft draft, List<Draft> before) {
        boolean noActor = draft.actors().isEmpty();
        boolean noRecipient = draft.recipients().isEmpty() && TO_SOMEBODY.contains(draft.type());
        if (!noActor && !noRecipient) {
            return draft;
        }
        Optional<Draft> same = before.stream()
                .filter(other -> other.type() == draft.type()
                        && scene.passage(other.sentence()) == scene.passage(draft.sentence())
                        && !other.actors().isEmpty()
                        && !other.recipients().isEmpty()
                        && agrees(draft.actors(), other.actors())
                        && agrees(draft.recipients(), other.recipients()))
                .reduce((first, second) -> second);
        return same.map(other -> draft.with(
                        noActor ? other.actors() : draft.actors(),
                        noRecipient ? other.recipients() : draft.recipients()))
                .orElse(draft);
    }

    private static boolean agrees(List<ActorRef> these, List<ActorRef> those) {
        return these.stream()
                .allMatch(one -> one.actor().kind() == ActorKind.UNNAMED
                        || those.stream().anyMatch(other -> Sides.same(one.actor(), other.actor())));
    }
}
