package org.parley.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Passage;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Where the paragraphs and sentences of an article stand, and who is named in them. */
final class Setting {
    private static final Set<MentionKind> SIDES = EnumSet.of(
            MentionKind.PERSON,
            MentionKind.ORGANISATION,
            MentionKind.COUNTRY,
            MentionKind.PLACE,
            MentionKind.NATIONALITY);

    private final String text;
    private final String plain;
    private final List<Passage> passages;
    private final List<ActorRef> named;
    private final ActorLookup actors;
    private final int[] passageStarts;
    private final int[] namedStarts;

    Setting(Article article, List<Passage> passages, List<Mention> mentions, ActorLookup actors) {
        text = article.text();
        plain = PlainMarks.of(text);
        this.passages = passages;
        this.actors = actors;
        named = mentions.stream()
                .filter(mention -> SIDES.contains(mention.kind()))
                .sorted(Comparator.comparing(Mention::span))
                .map(mention -> new ActorRef(
                        actors.refer(List.of(mention.span())).actor(),
                        List.of(mention.span()),
                        actors.refer(List.of(mention.span())).resolvedBy()))
                .toList();
        passageStarts = passages.stream().mapToInt(p -> p.span().start()).toArray();
        namedStarts = named.stream().mapToInt(ref -> ref.spans().get(0).start()).toArray();
    }

    String text() {
        return text;
    }

    /** The text with typewriter quotation marks and apostrophes; offsets are the same. */
    String plain(Span span) {
        return span.of(plain);
    }

    /** Who is meant by some words. */
    ActorRef refer(Span words) {
        return actors.refer(List.of(words));
    }

    /** Index of the paragraph that holds the offset, or of the last before it; -1 if there is none. */
    int passageAt(int offset) {
        return lastNotAfter(passageStarts, offset);
    }

    List<Passage> passages() {
        return passages;
    }

    Optional<Passage> passage(int index) {
        return index >= 0 && index < passages.size() ? Optional.of(passages.get(index)) : Optional.empty();
    }

    /** The sentence that holds the offset; empty where none does. */
    Optional<Span> sentenceAt(int offset) {
        return passage(passageAt(offset)).stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(Sentence::span)
                .filter(span -> span.contains(offset))
                .findFirst();
    }

    /** Who is named within a stretch, one reference for each mention, in text order. */
    List<ActorRef> namedIn(Span stretch) {
        List<ActorRef> found = new ArrayList<>();
        int from = lastNotAfter(namedStarts, stretch.start() - 1) + 1;
        for (int i = from; i < named.size() && namedStarts[i] < stretch.end(); i++) {
            if (stretch.contains(named.get(i).spans().get(0))) {
                found.add(named.get(i));
            }
        }
        return found;
    }

    /** Who is named, one reference for each mention, in text order. */
    List<ActorRef> named() {
        return named;
    }

    private static int lastNotAfter(int[] starts, int offset) {
        int found = Arrays.binarySearch(starts, offset);
        while (found >= 0 && found + 1 < starts.length && starts[found + 1] == offset) {
            found++;
        }
        return found >= 0 ? found : -found - 2;
    }
}
