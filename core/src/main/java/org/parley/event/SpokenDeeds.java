package org.parley.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.ActorRef;
import org.parley.model.EventContext;
import org.parley.model.EventMention;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementType;

/**
 * Deeds that statements do by what they say, whatever the verb that introduces them: "agreed that the leader was a killer" accuses.
 *
 * <p>Only where the encoder saw no deed of that type in the words that make the statement or in those said.
 */
final class SpokenDeeds {
    private static final String WHOM = "whom";
    /** Less sure than what the encoder sees. */
    private static final double SCORE = 0.6;
    /** A deed is done in the first words said; who speaks for pages is not read to the end for it. */
    private static final int LONGEST = 600;

    private final List<Rule> rules = new ArrayList<>();

    /**
     * A rule.
     *
     * @param pattern over the words said; its group {@code whom}, where it has one, names the recipient
     */
    record Rule(String id, EventType type, @Nullable EventMode mode, Pattern pattern) {
        static Rule of(WordRow row) {
            String[] becomes = row.get("becomes").split(" ", -1);
            EventType type = EventType.valueOf(becomes[0]);
            return new Rule(
                    row.get("id"),
                    type,
                    becomes.length > 1 ? EventMode.of(type, becomes[1]) : null,
                    Pattern.compile(row.get("pattern")));
        }
    }

    SpokenDeeds() {
        rows().forEach(row -> rules.add(Rule.of(row)));
    }

    /** The table, row by row. */
    static List<WordRow> rows() {
        return WordTable.read("parley/en/events/spoken.tsv", "id", "becomes", "pattern", "accept", "reject");
    }

    /**
     * The deeds of an article's statements.
     *
     * @param seen what the encoder saw, coded
     */
    List<Draft> find(Scene scene, Participants participants, List<Statement> statements, List<Draft> seen) {
        List<Draft> found = new ArrayList<>();
        ByPlace triggers = new ByPlace();
        for (int d = 0; d < seen.size(); d++) {
            triggers.add(seen.get(d).mention().trigger(), d);
        }
        for (Statement statement : statements) {
            ActorRef speaker = statement.speaker();
            if (speaker == null || statement.cue().isEmpty()) {
                continue;
            }
            Set<EventType> known = types(statement, triggers, seen);
            for (Rule rule : rules) {
                if (!known.contains(rule.type())) {
                    deed(scene, participants, statement, speaker, rule).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The types of what was seen in the words that make a statement and in those said. */
    private static Set<EventType> types(Statement statement, ByPlace triggers, List<Draft> seen) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Stream.concat(statement.cue().stream(), statement.content().stream())
                .flatMapToInt(triggers::overlapping)
                .forEach(draft -> types.add(seen.get(draft).type()));
        return types;
    }

    private static Optional<Draft> deed(
            Scene scene, Participants participants, Statement statement, ActorRef speaker, Rule rule) {
        for (Span words : words(statement)) {
            int end = Math.min(words.end(), words.start() + LONGEST);
            Matcher matcher = rule.pattern().matcher(scene.text().substring(words.start(), end));
            if (matcher.find()) {
                List<ActorRef> recipients =
                        whom(matcher, words).map(participants::named).orElse(List.of());
                return Optional.of(draft(scene, statement, speaker, recipients, rule));
            }
        }
        return Optional.empty();
    }

    /** What is said; of what somebody wants, the verb of wanting too. */
    private static List<Span> words(Statement statement) {
        Span cue = statement.cue().get(0);
        Span first = statement.content().get(0);
        return statement.type() == StatementType.ASSERTION || first.start() < cue.end()
                ? statement.content()
                : List.of(cue.cover(first));
    }

    private static Optional<Span> whom(Matcher matcher, Span content) {
        boolean named = matcher.pattern().pattern().contains("(?<" + WHOM + ">") && matcher.group(WHOM) != null;
        return named
                ? Optional.of(new Span(content.start() + matcher.start(WHOM), content.start() + matcher.end(WHOM)))
                : Optional.empty();
    }

    private static Draft draft(
            Scene scene, Statement statement, ActorRef speaker, List<ActorRef> recipients, Rule rule) {
        Span cue = statement.cue().get(0);
        EventMention mention = new EventMention(
                cue,
                rule.type(),
                SCORE,
                rule.mode(),
                EventStatus.ASSERTED,
                EnumSet.noneOf(EventContext.class),
                List.of());
        return new Draft(
                mention,
                scene.sentenceAt(cue.start()),
                rule.type(),
                rule.mode(),
                EventStatus.ASSERTED,
                List.of(),
                List.of(speaker),
                recipients.stream()
                        .filter(ref -> !ref.actor().id().equals(speaker.actor().id()))
                        .toList(),
                statement,
                null,
                rule.id());
    }
}
