package org.parley.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.Attribution;
import org.parley.model.Passage;
import org.parley.model.Quotation;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Finds the speaker of a paragraph that is one quotation in the paragraph before: "Ruiz continued:". */
final class Introductions {
    private final List<Rule> rules;

    Introductions(RuleBook rules) {
        this.rules = rules.of("introduction");
    }

    /** Attributions of paragraphs that nobody was read to say; they share no character with those known. */
    List<Attribution> find(Layout layout, List<Attribution> known) {
        BitSet taken = new BitSet();
        known.stream()
                .flatMap(one -> Stream.of(one.source(), one.cue(), one.content()))
                .flatMap(List::stream)
                .forEach(span -> taken.set(span.start(), span.end()));
        List<Attribution> found = new ArrayList<>();
        for (int i = 1; i < layout.passages().size(); i++) {
            Passage before = layout.passage(i - 1);
            block(layout.passage(i))
                    .filter(block -> taken.get(block.start(), block.end()).isEmpty())
                    .flatMap(block -> introduced(layout, before, block))
                    .filter(one -> Stream.concat(one.source().stream(), one.cue().stream())
                            .allMatch(
                                    span -> taken.get(span.start(), span.end()).isEmpty()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The quotation that a paragraph consists of. */
    private static Optional<Span> block(Passage passage) {
        return passage.quotations().stream()
                .filter(quotation -> !quotation.continued())
                .map(Quotation::span)
                .filter(passage.span()::equals)
                .findFirst();
    }

    private Optional<Attribution> introduced(Layout layout, Passage before, Span block) {
        if (before.sentences().isEmpty()) {
            return Optional.empty();
        }
        Sentence last = before.sentences().get(before.sentences().size() - 1);
        int words = last.words().size();
        List<Token> tokens = layout.tokens(last, Math.max(0, words - Frames.LONGEST_SENTENCE), words);
        return rules.stream()
                .flatMap(rule -> rule.pattern().in(tokens).stream()
                        .filter(match -> match.end() == tokens.size())
                        .flatMap(match -> attribution(rule, match, block).stream()))
                .findFirst();
    }

    private static Optional<Attribution> attribution(Rule rule, Match match, Span block) {
        return match.span("WHO").flatMap(source -> match.span("CUE")
                .map(cue ->
                        new Attribution(List.of(source), List.of(cue), List.of(block), rule.confidence(), rule.id())));
    }
}
