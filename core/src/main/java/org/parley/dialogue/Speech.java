package org.parley.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * A statement made ready for patterns.
 *
 * @param statement as it was read
 * @param cue its cue in plain marks, at most so many characters
 * @param content its content likewise
 * @param whole from the beginning of the sentence of its first word to the end of its last
 * @param paragraph number of the paragraph in which it begins
 */
record Speech(Statement statement, String cue, String content, Span whole, int paragraph) {
    /** Stands between cue and content in a {@link #line}. */
    static final String SAYS = " >> ";

    /** What patterns look at: who goes on longer has said what it is by then. */
    private static final int LONGEST = 700;

    static Speech of(Statement statement, Setting setting) {
        List<Span> words = Stream.of(statement.source(), statement.cue(), statement.content())
                .flatMap(List::stream)
                .sorted()
                .toList();
        Span first = words.get(0);
        Span last = words.stream().max(Comparator.comparingInt(Span::end)).orElse(first);
        int start = setting.sentenceAt(first.start()).map(Span::start).orElse(first.start());
        int end = setting.sentenceAt(last.end() - 1).map(Span::end).orElse(last.end());
        return new Speech(
                statement,
                joined(statement.cue(), setting),
                joined(statement.content(), setting),
                new Span(start, Math.max(end, last.end())),
                setting.passageAt(first.start()));
    }

    private static String joined(List<Span> spans, Setting setting) {
        String all = spans.stream()
                .map(span -> new Span(span.start(), Math.min(span.end(), span.start() + LONGEST)))
                .map(setting::plain)
                .collect(Collectors.joining(" "));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    /** Cue and content in one line, told apart by {@link #SAYS}, whatever their order in the text. */
    String line() {
        return cue + SAYS + content;
    }

    /** Who speaks; absent where nobody is named. */
    @Nullable
    Actor speaker() {
        ActorRef speaker = statement.speaker();
        return speaker == null ? null : speaker.actor();
    }
}
