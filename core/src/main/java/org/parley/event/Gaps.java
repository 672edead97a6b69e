package org.parley.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.EventType;
import org.parley.model.Statement;

/**
 * Fills in participants that a sentence leaves to be understood: who spoke, for a deed in words; those of the same deed as the
 * sentences before told it ("slapped sanctions on Russia … Sanctions were expanded"); and to whom a deed was done that the article
 * tells elsewhere by the same actor in the same words.
 */
final class Gaps {
    /** Deeds that are done to somebody. */
    private static final Set<EventType> TO_SOMEBODY =
            EnumSet.of(EventType.SANCTION, EventType.AID, EventType.COOPERATE);

    /** Words that two sentences share if they tell the same deed. */
    private static final int SAME_WORDS = 3;

    private static final int SHORTEST = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Scene scene;

    Gaps(Scene scene) {
        this.scene = scene;
    }

    /** The drafts with what the text lets be understood; those that still name nobody are left out. */
    List<Draft> fill(List<Draft> drafts) {
        List<Draft> filled = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft whole = again(like(spoken(draft), filled), drafts);
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

    private Draft again(Draft draft, List<Draft> all) {
        if (!draft.recipients().isEmpty() || draft.actors().isEmpty()) {
            return draft;
        }
        return all.stream()
                .filter(other -> other.type() == draft.type()
                        && other.status() == draft.status()
                        && !other.recipients().isEmpty()
                        && other.actors().size() == draft.actors().size()
                        && agrees(draft.actors(), other.actors())
                        && shared(draft, other) >= SAME_WORDS)
                .findFirst()
                .map(other -> draft.with(draft.actors(), other.recipients()))
                .orElse(draft);
    }

    private long shared(Draft one, Draft other) {
        Set<String> words = words(scene.sentence(one.sentence()).of(scene.text()));
        words.retainAll(words(scene.sentence(other.sentence()).of(scene.text())));
        return words.size();
    }

    private static Set<String> words(String sentence) {
        Set<String> words = new HashSet<>(List.of(BETWEEN_WORDS.split(sentence.toLowerCase(Locale.ROOT), -1)));
        words.removeIf(word -> word.length() < SHORTEST);
        return words;
    }

    private static boolean agrees(List<ActorRef> these, List<ActorRef> those) {
        return these.stream()
                .allMatch(one -> one.actor().kind() == ActorKind.UNNAMED
                        || those.stream().anyMatch(other -> Sides.same(one.actor(), other.actor())));
    }
}
