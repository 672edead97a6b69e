package org.parley.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.ArgumentRole;
import org.parley.model.EventMention;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;

/** Finds who is meant by the words that name an event's actors and recipients. */
final class Participants {
    private static final Pattern JOINT = Pattern.compile("\\s*(?:,\\s*and\\s+|,\\s*|\\s+and\\s+|\\s+&\\s+)\\s*");

    /** Words that point at somebody, and name nobody where they lead to no one. */
    private static final Set<String> POINTERS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "him",
            "her",
            "them",
            "us",
            "me",
            "who",
            "which",
            "that",
            "this",
            "these",
            "those",
            "both",
            "one",
            "ones",
            "each",
            "other",
            "others",
            "his",
            "their",
            "its",
            "our",
            "everyone",
            "someone",
            "anyone",
            "people",
            "nobody");

    private final String text;
    private final ActorLookup actors;

    Participants(String text, ActorLookup actors) {
        this.text = text;
        this.actors = actors;
    }

    /** Those who have that role, each once, in text order. */
    List<ActorRef> of(EventMention mention, ArgumentRole role) {
        Map<String, ActorRef> found = new LinkedHashMap<>();
        for (Span span : mention.spans(role)) {
            for (Span part : parts(span)) {
                ActorRef ref = actors.refer(List.of(part));
                if (namesSomebody(ref, part)) {
                    found.putIfAbsent(ref.actor().id(), ref);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** "France, Germany and Poland" are three where each is somebody by itself. */
    private List<Span> parts(Span span) {
        List<Span> parts = new ArrayList<>();
        Matcher joint = JOINT.matcher(text).region(span.start(), span.end());
        int from = span.start();
        while (joint.find()) {
            if (joint.start() > from) {
                parts.add(new Span(from, joint.start()));
            }
            from = joint.end();
        }
        if (from < span.end()) {
            parts.add(new Span(from, span.end()));
        }
        boolean apart = parts.size() > 1 && parts.stream().allMatch(this::isKnown);
        return apart ? parts : List.of(span);
    }

    private boolean isKnown(Span span) {
        if (!Character.isUpperCase(text.charAt(span.start()))) {
            return false;
        }
        Actor actor = actors.refer(List.of(span)).actor();
        return actor.country() != null || actor.kind() != ActorKind.UNNAMED;
    }

    private boolean namesSomebody(ActorRef ref, Span words) {
        return (ref.resolvedBy() != ResolvedBy.NONE && ref.resolvedBy() != ResolvedBy.PRONOUN)
                || ref.actor().kind() != ActorKind.UNNAMED
                || !POINTERS.contains(words.of(text).toLowerCase(java.util.Locale.ROOT));
    }
}
