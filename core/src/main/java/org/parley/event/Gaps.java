package org.parley.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;
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

    /** How many deeds before, of a type, are looked at: parties are taken up from the deeds just told. */
    private static final int NEAREST = 20;

    /** How many deeds of a type and status, from the start of the article, may be the one that is told again. */
    private static final int MOST_TOLD = 100;

    /** Characters by which a sentence is known. */
    private static final int TELLING = 1000;

    private final Scene scene;
    private final Map<EventType, List<Draft>> before = new EnumMap<>(EventType.class);
    private final Map<Told, List<Draft>> whole = new HashMap<>();
    private final Map<Integer, Set<String>> words = new HashMap<>();

    private record Told(EventType type, EventStatus status) {
        static Told by(Draft draft) {
            return new Told(draft.type(), draft.status());
        }
    }

    Gaps(Scene scene) {
        this.scene = scene;
    }

    /** The drafts with what the text lets be understood; those that still name nobody are left out. */
    List<Draft> fill(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (!draft.recipients().isEmpty()) {
                listed(whole, Told.by(draft)).add(draft);
            }
        }
        List<Draft> filled = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft told = again(like(spoken(draft)));
            if (!told.actors().isEmpty() || !told.recipients().isEmpty()) {
                filled.add(told);
                listed(before, told.type()).add(told);
            }
        }
        return filled;
    }

    private static <K> List<Draft> listed(Map<K, List<Draft>> lists, K key) {
        return lists.computeIfAbsent(key, k -> new ArrayList<>());
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

    private Draft like(Draft draft) {
        boolean noActor = draft.actors().isEmpty();
        boolean noRecipient = draft.recipients().isEmpty() && TO_SOMEBODY.contains(draft.type());
        if (!noActor && !noRecipient) {
            return draft;
        }
        List<Draft> told = listed(before, draft.type());
        Optional<Draft> same = told.subList(Math.max(0, told.size() - NEAREST), told.size()).stream()
                .filter(other -> scene.passage(other.sentence()) == scene.passage(draft.sentence())
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

    private Draft again(Draft draft) {
        if (!draft.recipients().isEmpty() || draft.actors().isEmpty()) {
            return draft;
        }
        return listed(whole, Told.by(draft)).stream()
                .limit(MOST_TOLD)
                .filter(other -> other.actors().size() == draft.actors().size()
                        && agrees(draft.actors(), other.actors())
                        && shared(draft, other) >= SAME_WORDS)
                .findFirst()
                .map(other -> draft.with(draft.actors(), other.recipients()))
                .orElse(draft);
    }

    private long shared(Draft one, Draft other) {
        Set<String> those = words(other.sentence());
        return words(one.sentence()).stream().filter(those::contains).count();
    }

    private Set<String> words(int sentence) {
        return words.computeIfAbsent(sentence, index -> {
            Span span = scene.sentence(index);
            return words(scene.text().substring(span.start(), Math.min(span.end(), span.start() + TELLING)));
        });
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
