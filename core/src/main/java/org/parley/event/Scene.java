package org.parley.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.Relay;
import org.parley.model.Sentence;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Where the sentences and statements of an article stand. */
final class Scene {
    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Integer> passages = new ArrayList<>();
    private final int[] starts;
    private final List<Statement> statements;

    Scene(Article article, List<Passage> passages, List<Statement> statements) {
        this.text = article.text();
        for (int p = 0; p < passages.size(); p++) {
            for (Sentence sentence : passages.get(p).sentences()) {
                sentences.add(sentence);
                this.passages.add(p);
            }
        }
        this.starts = sentences.stream().mapToInt(s -> s.span().start()).toArray();
        this.statements = statements;
    }

    String text() {
        return text;
    }

    /** Index of the sentence that holds the offset, or of the last before it; -1 if there is none. */
    int sentenceAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    boolean has(int sentence) {
        return sentence >= 0 && sentence < sentences.size();
    }

    Span sentence(int index) {
        return sentences.get(index).span();
    }

    /** Index of the paragraph that a sentence stands in. */
    int passage(int sentence) {
        return passages.get(sentence);
    }

    /** The statement that the words make: they are its cue. */
    Optional<Statement> madeBy(Span words) {
        return statements.stream()
                .filter(statement -> statement.cue().stream().anyMatch(words::overlaps))
                .findFirst();
    }

    /** The innermost statement in whose content the words stand. */
    Optional<Statement> around(Span words) {
        return statements.stream()
                .filter(statement -> statement.content().stream().anyMatch(content -> content.contains(words)))
                .min(Comparator.comparingInt(statement ->
                        statement.content().stream().mapToInt(Span::length).sum()));
    }

    /** Where the article names through whom statements reached it. */
    List<Span> relays() {
        return statements.stream()
                .flatMap(statement -> statement.relays().stream())
                .map(Relay::span)
                .toList();
    }

    /** The statements with a word in the sentence, in text order. */
    List<Statement> in(Span sentence) {
        return statements.stream()
                .filter(statement -> statement.cue().stream().anyMatch(sentence::overlaps)
                        || statement.content().stream().anyMatch(sentence::overlaps))
                .toList();
    }

    /** A sentence, the words of the trigger in square brackets. */
    String marked(Span sentence, Span trigger) {
        return text.substring(sentence.start(), trigger.start())
                + "["
                + trigger.of(text)
                + "]"
                + text.substring(trigger.end(), Math.max(trigger.end(), sentence.end()));
    }
}
