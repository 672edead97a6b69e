package org.parley.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.Argument;
import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMention;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

/** Deeds that the form of a sentence tells beyond doubt, where the encoder saw none of that type. */
final class MissedDeeds {
    private static final double SCORE = 0.6;
    private static final int LONGEST_SENTENCE = 1000;

    private final List<Rule> rules = new ArrayList<>();

    /**
     * A rule.
     *
     * @param pattern over a sentence; its groups are {@code trigger}, and where it has them {@code who}, {@code whom} and
     *     {@code status}, with which the deed is planned
     */
    record Rule(String id, EventType type, @Nullable EventMode mode, Pattern pattern) {
        static Rule of(WordRow row) {
            String[] becomes = row.get("becomes").split(" ", -1);
            EventType type = EventType.valueOf(becomes[0]);
            return new Rule(
                    row.get("id"),
                    type,
                    becomes[1].equals("-") ? null : EventMode.of(type, becomes[1]),
                    Pattern.compile(row.get("pattern")));
        }
    }

    /**
     * A deed and the rule that found it.
     *
     * @param mention as the encoder would have seen it
     * @param rule id of the rule
     */
    record Missed(EventMention mention, String rule) {}

    MissedDeeds() {
        rows().forEach(row -> rules.add(Rule.of(row)));
    }

    /** The table, row by row. */
    static List<WordRow> rows() {
        return WordTable.read("parley/en/events/missed.tsv", "id", "becomes", "pattern", "accept", "reject");
    }

    /** The deeds of an article's sentences that are not among those seen. */
    List<Missed> find(Scene scene, List<EventMention> seen) {
        List<Missed> missed = new ArrayList<>();
        Map<Integer, Set<EventType>> known = known(scene, seen);
        for (int s = 0; scene.has(s); s++) {
            Span sentence = scene.sentence(s);
            if (sentence.length() > LONGEST_SENTENCE) {
                continue;
            }
            for (Rule rule : rules) {
                Matcher matcher = rule.pattern().matcher(scene.text()).region(sentence.start(), sentence.end());
                if (!known.getOrDefault(s, Set.of()).contains(rule.type()) && matcher.find()) {
                    missed.add(new Missed(mention(rule, matcher, sentence), rule.id()));
                }
            }
        }
        return missed;
    }

    /** Which types were seen in each sentence. */
    private static Map<Integer, Set<EventType>> known(Scene scene, List<EventMention> seen) {
        Map<Integer, Set<EventType>> known = new HashMap<>();
        for (EventMention mention : seen) {
            int sentence = scene.sentenceAt(mention.trigger().start());
            if (scene.has(sentence) && scene.sentence(sentence).contains(mention.trigger())) {
                known.computeIfAbsent(sentence, s -> EnumSet.noneOf(EventType.class))
                        .add(mention.type());
            }
        }
        return known;
    }

    private static EventMention mention(Rule rule, Matcher matcher, Span sentence) {
        List<Argument> arguments = new ArrayList<>();
        add(arguments, ArgumentRole.ACTOR, "who", rule, matcher);
        add(arguments, ArgumentRole.RECIPIENT, "whom", rule, matcher);
        boolean planned = add(arguments, ArgumentRole.STATUS, "status", rule, matcher);
        Span trigger = new Span(matcher.start("trigger"), matcher.end("trigger"));
        if (trigger.end() < sentence.end()) {
            arguments.add(new Argument(ArgumentRole.DATE, new Span(trigger.end(), sentence.end()), SCORE));
        }
        return new EventMention(
                trigger,
                rule.type(),
                SCORE,
                rule.mode(),
                planned ? EventStatus.PLANNED : EventStatus.ASSERTED,
                EnumSet.noneOf(EventContext.class),
                arguments);
    }

    private static boolean add(List<Argument> arguments, ArgumentRole role, String group, Rule rule, Matcher matcher) {
        boolean named = rule.pattern().pattern().contains("(?<" + group + ">") && matcher.group(group) != null;
        if (named) {
            arguments.add(new Argument(role, new Span(matcher.start(group), matcher.end(group)), SCORE));
        }
        return named;
    }
}
