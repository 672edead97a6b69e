package org.parley.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Actor;
import org.parley.model.Reference;
import org.parley.model.Span;

/**
 * What each speaker of an article is answering as the text goes on. Who "added" something, or goes on as "she", still speaks of what
 * the sentences before said.
 *
 * <p>Asked for each statement in text order, once.
 */
final class Threads {
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:add|continu|went on|go(?:es)? on|conclud|stress|further|mention|insist)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRONOUN = Pattern.compile("he|she|they|it|who");

    private final References references;
    private final Setting setting;
    private final Map<String, List<Reference>> open = new HashMap<>();

    Threads(References references, Setting setting) {
        this.references = references;
        this.setting = setting;
    }

    /**
     * What a statement speaks of.
     *
     * @param own what its own sentences say of it
     */
    List<Reference> of(Speech speech, List<Reference> own) {
        Actor speaker = speech.speaker();
        if (speaker == null) {
            return own;
        }
        List<Reference> found = own;
        if (own.stream().noneMatch(Reference::answers)) {
            List<Reference> announced = references.announced(speech, setting);
            found = !announced.isEmpty()
                    ? joined(own, announced)
                    : goesOn(speech) ? joined(own, open.getOrDefault(speaker.id(), List.of())) : own;
        }
        List<Reference> answering = found.stream()
                .filter(Reference::answers)
                .map(Threads::withoutStance)
                .toList();
        if (!answering.isEmpty()) {
            open.put(speaker.id(), answering);
        }
        return found;
    }

    /** What the report says of one answer it does not say of the next. */
    private static Reference withoutStance(Reference reference) {
        return new Reference(reference.words(), reference.openings(), reference.of(), true, null);
    }

    private boolean goesOn(Speech speech) {
        List<Span> source = speech.statement().source();
        boolean pronoun = !source.isEmpty()
                && PRONOUN.matcher(setting.plain(source.get(0)).toLowerCase(Locale.ROOT))
                        .matches();
        return pronoun || GOES_ON.matcher(speech.cue()).find();
    }

    private static List<Reference> joined(List<Reference> own, List<Reference> others) {
        return Stream.concat(own.stream(), others.stream()).distinct().toList();
    }
}
