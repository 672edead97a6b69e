package org.parley.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.model.Attribution;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Span;

/** Finds plain statements by rule where the reader found nothing. */
final class MissedStatements {
    private static final List<String> SOURCES = List.of("HEARER", "WHO", "PERSON", "ACTOR");
    private static final List<String> CONTENTS = List.of("SPOKEN", "QUOTE", "CLAUSE");

    private final List<Rule> rules;

    MissedStatements(RuleBook rules) {
        this.rules = rules.of("statement");
    }

    /** Attributions that share no character with those of the reader, nor with each other. */
    List<Attribution> find(Layout layout, List<Attribution> known) {
        BitSet taken = new BitSet();
        known.forEach(attribution -> spans(attribution).forEach(span -> taken.set(span.start(), span.end())));
        List<Attribution> found = new ArrayList<>();
        for (Passage passage : layout.passages()) {
            if (isRead(passage.kind())) {
                List<Token> tokens = layout.withQuotations(passage.sentences());
                int before = found.size();
                rules.stream()
                        .filter(rule -> rule.holdsIn(isHeadline(passage.kind())))
                        .forEach(rule -> find(rule, tokens, taken, found));
                joinWhatFollows(tokens, taken, found.subList(before, found.size()));
            }
        }
        return found;
    }

    private static void find(Rule rule, List<Token> tokens, BitSet taken, List<Attribution> found) {
        for (Match match : rule.pattern().in(tokens)) {
            Optional<Attribution> attribution = attribution(rule, match);
            if (attribution.isPresent() && spans(attribution.get()).noneMatch(span -> isTaken(taken, span))) {
                spans(attribution.get()).forEach(span -> taken.set(span.start(), span.end()));
                found.add(attribution.get());
            }
        }
    }

    /** "…," he said. "…": a quotation that begins the next sentence, and has no speaker of its own, goes on with the last. */
    private static void joinWhatFollows(List<Token> tokens, BitSet taken, List<Attribution> found) {
        TreeMap<Integer, Integer> byCue = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            byCue.put(found.get(i).cue().get(0).start(), i);
        }
        for (int at = 1; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Map.Entry<Integer, Integer> last = byCue.floorEntry(token.span().start());
            boolean follows = token.opens() || tokens.get(at - 1).lower().equals(",");
            if (last != null && token.role() == Token.Role.QUOTE && follows && !isTaken(taken, token.span())) {
                Attribution one = found.get(last.getValue());
                int behind = taken.previousSetBit(token.span().start());
                if (spans(one).anyMatch(span -> span.end() - 1 == behind)) {
                    found.set(last.getValue(), with(one, token.span()));
                    taken.set(token.span().start(), token.span().end());
                }
            }
        }
    }

    private static Attribution with(Attribution one, Span piece) {
        List<Span> content = new ArrayList<>(one.content());
        content.add(piece);
        return new Attribution(one.source(), one.cue(), content, one.score(), one.foundBy());
    }

    private static boolean isTaken(BitSet taken, Span span) {
        return !taken.get(span.start(), span.end()).isEmpty();
    }

    private static Stream<Span> spans(Attribution attribution) {
        return Stream.of(attribution.source(), attribution.cue(), attribution.content())
                .flatMap(List::stream);
    }

    private static boolean isRead(PassageKind kind) {
        return switch (kind) {
            case HEADLINE, SUBHEADLINE, LEAD, BODY -> true;
            case BYLINE, DATELINE, CAPTION, BOILERPLATE -> false;
        };
    }

    private static boolean isHeadline(PassageKind kind) {
        return kind == PassageKind.HEADLINE || kind == PassageKind.SUBHEADLINE;
    }

    /** What a match of a rule attributes: the class that names the speaker, the cue, and what was said. */
    static Optional<Attribution> attribution(Rule rule, Match match) {
        Optional<Span> source = first(match, SOURCES);
        Optional<Span> content = first(match, CONTENTS);
        Optional<Span> cue = match.span("CUE")
                .or(() -> match.span("@assert"))
                .or(() -> match.span("@assert-tell"))
                .or(() ->
                        match.span("according").flatMap(word -> match.span("to").map(word::cover)))
                .or(() -> match.span(":"));
        if (source.isEmpty() || cue.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                List.of(source.get()), List.of(cue.get()), List.of(content.get()), rule.confidence(), rule.id()));
    }

    private static Optional<Span> first(Match match, List<String> names) {
        return names.stream().map(match::span).flatMap(Optional::stream).findFirst();
    }
}
