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
 * @param assumed the country for which the speaker seems to speak, where the article does not say one
 */
record Speech(
        Statement statement,
        String cue,
        String content,
        Span whole,
        int paragraph,
        @Nullable String assumed) {
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
                setting.passageAt(first.start()),
                null);
    }

    private static String joined(List<Span> spans, Setting setting) {
        String all = spans.stream()
                .map(span -> new Span(span.start(), Math.min(span.end(), span.start() + LONGEST)))
                .map(setting::plain)
                .collect(Collectors.joining(" "));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    /** The same, its speaker taken to speak for that country. */
    Speech by(@Nullable String country) {
        return new Speech(statement, cue, content, whole, paragraph, country);
    }

    /** The country for which it is said; absent where nothing tells. */
    @Nullable
    String country() {
        Actor speaker = speaker();
        return speaker == null || speaker.country() == null ? assumed : speaker.country();
    }

    /** Whether somebody is on another side than the speaker. */
    boolean isForeign(Actor other) {
        String own = country();
        return own != null && other.country() != null && !own.equals(other.country());
    }

    /** Whether somebody is the speaker, or on the speaker's side. */
    boolean isOwn(Actor other) {
        Actor speaker = speaker();
        String own = country();
        return (speaker != null && speaker.id().equals(other.id())) || (own != null && own.equals(other.country()));
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
