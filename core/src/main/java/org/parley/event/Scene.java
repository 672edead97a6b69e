package org.parley.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.Relay;
import org.parley.model.Sentence;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Where the sentences and statements of an article stand. */
final class Scene {
    /** What stands further off, in characters, says nothing of a deed; a sentence without an end would be read for each anew. */
    private static final int FAR = 400;

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Integer> passages = new ArrayList<>();
    private final int[] starts;
    private final List<Statement> statements;
    private final ByPlace cues = new ByPlace();
    private final ByPlace contents = new ByPlace();
    private final ByPlace relays = new ByPlace();

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
        for (int s = 0; s < statements.size(); s++) {
            place(statements.get(s), s);
        }
    }

    private void place(Statement statement, int number) {
        statement.cue().forEach(span -> cues.add(span, number));
        statement.content().forEach(span -> contents.add(span, number));
        statement.relays().stream().map(Relay::span).forEach(span -> relays.add(span, number));
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
        return cues.overlapping(words).mapToObj(statements::get).findFirst();
    }

    /** The innermost statement in whose content the words stand. */
    Optional<Statement> around(Span words) {
        return contents.holding(words)
                .mapToObj(statements::get)
                .min(Comparator.comparingInt(statement ->
                        statement.content().stream().mapToInt(Span::length).sum()));
    }

    /** Whether the words name through whom a statement reached the article. */
    boolean isRelay(Span words) {
        return relays.overlapping(words).findAny().isPresent();
    }

    /** The statements with a word in the sentence, in text order. */
    List<Statement> in(Span sentence) {
        return IntStream.concat(cues.overlapping(sentence), contents.overlapping(sentence))
                .sorted()
                .distinct()
                .mapToObj(statements::get)
                .toList();
    }

    /** A sentence, or of a very long one what stands around the trigger, the words of the trigger in square brackets. */
    String marked(Span sentence, Span trigger) {
        Span near = near(sentence, trigger);
        return text.substring(near.start(), trigger.start())
                + "["
                + trigger.of(text)
                + "]"
                + text.substring(trigger.end(), near.end());
    }

    /** The words of the sentence that are near enough to others to say something of them; all of most sentences. */
    Span near(Span sentence, Span words) {
        int start = Math.max(sentence.start(), words.start() - FAR);
        int end = Math.max(words.end(), Math.min(sentence.end(), words.end() + FAR));
        boolean cutBefore = start > sentence.start();
        boolean cutBehind = end < sentence.end();
        return new Span(cutBefore ? wordFrom(start, words.start()) : start, cutBehind ? wordTo(end, words.end()) : end);
    }

    /** The first place from there on where no word is cut in two. */
    private int wordFrom(int from, int limit) {
        int at = from;
        while (at < limit && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private int wordTo(int to, int limit) {
        int at = to;
        while (at > limit && Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
