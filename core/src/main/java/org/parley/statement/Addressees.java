package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Span;

/** Finds to whom something was said. */
final class Addressees {
    private static final List<String> CAPTURES = List.of("HEARER", "WHO");

    private final List<Rule> rules;
    private final Set<String> notAHearer;

    Addressees(RuleBook rules, WordLists lists) {
        this.rules = rules.of("addressee");
        this.notAHearer = lists.list("not-a-hearer");
    }

    /** The words that name the hearer: those nearest to the cue, and outside of the content unless the content is what they are urged to do. */
    Optional<Span> find(Frame frame) {
        List<Span> hearers = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.where().equals("open")) {
                rule.pattern().at(frame.open(), 0).flatMap(this::hearer).ifPresent(hearers::add);
            } else {
                rule.pattern().in(frame.tokens()).stream()
                        .filter(match -> !match.captures().containsKey("CUE")
                                || frame.tokens().get(match.start()).role() == Token.Role.CUE)
                        .map(this::hearer)
                        .flatMap(Optional::stream)
                        .forEach(hearers::add);
            }
        }
        return hearers.stream().min(Comparator.comparingInt(hearer -> distance(hearer, frame.cue())));
    }

    private Optional<Span> hearer(Match match) {
        return CAPTURES.stream()
                .filter(name -> match.captures().containsKey(name))
                .filter(name -> {
                    String words = match.words(name);
                    return !notAHearer.contains(words.substring(words.lastIndexOf(' ') + 1));
                })
                .map(match::span)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int distance(Span span, Span cue) {
        return span.start() >= cue.start() ? span.start() - cue.start() : cue.start() - span.end();
    }
}
