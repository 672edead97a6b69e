package org.parley.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\s+(?:\\p{L}+\\s+){0,2}");
    private static final String ARTICLE = "the ";
    /** A name that more words follow. */
    private static final Pattern NAME =
            Pattern.compile("(\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)?)(['’]s? |-based | )(?=[\\p{L}])");

    private static final Pattern LED =
            Pattern.compile("(?:[Tt]he )?(\\p{Lu}[\\p{L}'’-]+) (?:administration|government|cabinet)");

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

    /** Those who have that role in the sentence, each once, in text order. */
    List<ActorRef> of(EventMention mention, ArgumentRole role, Span sentence) {
        List<Span> spans =
                mention.spans(role).stream().filter(sentence::contains).toList();
        List<Span> possessor = spans.stream()
                .filter(span -> role == ArgumentRole.ACTOR && owns(span, mention.trigger()))
                .toList();
        return named(possessor.isEmpty() ? spans : possessor);
    }

    /** Who is meant by the words. */
    List<ActorRef> named(Span words) {
        return named(List.of(words));
    }

    private List<ActorRef> named(List<Span> spans) {
        Map<String, ActorRef> found = new LinkedHashMap<>();
        for (Span span : spans) {
            for (Span part : parts(span)) {
                ActorRef ref = refer(part);
                if (namesSomebody(ref, part)) {
                    found.putIfAbsent(ref.actor().id(), ref);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** "the president's visit": nobody else makes it. */
    private boolean owns(Span span, Span trigger) {
        return span.end() < trigger.start()
                && POSSESSIVE.matcher(text).region(span.end(), trigger.start()).matches();
    }

    /** Who is meant, with the article before the words where these alone lead to nobody: "the US". */
    private ActorRef refer(Span words) {
        return ofCountry(meant(words), words);
    }

    /** "the Serbian army", "Chile's ministry of mines": of the country that the words before the last name. */
    private ActorRef ofCountry(ActorRef ref, Span words) {
        Actor actor = ref.actor();
        if (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.COUNTRY) {
            return ref;
        }
        Matcher name = NAME.matcher(text).region(words.start(), words.end());
        while (name.find()) {
            Actor owner =
                    actors.refer(List.of(new Span(name.start(1), name.end(1)))).actor();
            boolean owns = owner.country() != null
                    && owner.kind() != ActorKind.PERSON
                    && owner.kind() != ActorKind.ORGANISATION;
            if (owns
                    && (actor.country() == null
                            || name.group(2).startsWith("'")
                            || name.group(2).startsWith("’"))) {
                return new ActorRef(
                        Actor.of(actor.name(), actor.kind(), actor.post(), owner.country(), actor.sector()),
                        ref.spans(),
                        ref.resolvedBy());
            }
        }
        return ref;
    }

    private ActorRef meant(Span words) {
        ActorRef ref = ledBy(actors.refer(List.of(words)), words);
        int start = words.start() - ARTICLE.length();
        boolean lost = ref.actor().country() == null && ref.actor().kind() == ActorKind.UNNAMED;
        if (!lost || start < 0 || !text.startsWith(ARTICLE, start)) {
            return ref;
        }
        ActorRef whole = actors.refer(List.of(new Span(start, words.end())));
        return whole.actor().kind() == ActorKind.UNNAMED ? ref : whole;
    }

    /** "the Haas administration" acts for the country of whoever leads it. */
    private ActorRef ledBy(ActorRef ref, Span words) {
        Matcher led = LED.matcher(text).region(words.start(), words.end());
        if (ref.actor().country() != null || !led.matches()) {
            return ref;
        }
        Actor leader = actors.refer(List.of(new Span(led.start(1), led.end(1)))).actor();
        return leader.country() == null
                ? ref
                : new ActorRef(
                        Actor.of(words.of(text), ActorKind.ORGANISATION, null, leader.country(), "GOV"),
                        List.of(words),
                        ResolvedBy.DESCRIPTION);
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
        Actor actor = refer(span).actor();
        return actor.country() != null || actor.kind() != ActorKind.UNNAMED;
    }

    private boolean namesSomebody(ActorRef ref, Span words) {
        return (ref.resolvedBy() != ResolvedBy.NONE && ref.resolvedBy() != ResolvedBy.PRONOUN)
                || ref.actor().kind() != ActorKind.UNNAMED
                || !POINTERS.contains(words.of(text).toLowerCase(Locale.ROOT));
    }
}
