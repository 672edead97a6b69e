package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.Attribution;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Takes apart what the reader ran together: a speaker in what an outlet reports, and one statement in the content of another. */
final class RunTogether {
    private final List<Rule> swallowed;
    private final List<Rule> fronted;
    private final List<Rule> openings;

    RunTogether(RuleBook rules) {
        swallowed = rules.of("swallowed");
        fronted = rules.of("fronted");
        openings = Stream.concat(rules.of("passed").stream(), rules.of("nested").stream())
                .filter(rule -> rule.pattern().isAnchored())
                .toList();
    }

    /** The same attributions, more of them where one held two. */
    List<Attribution> part(Layout layout, List<Attribution> attributions) {
        return attributions.stream()
                .flatMap(one -> bySpeaker(layout, one))
                .flatMap(one -> bySentence(layout, one))
                .toList();
    }

    /** "The strike is over, Ruiz said, Radio Bern reported": Ruiz says so, and not that she said it. */
    private Stream<Attribution> bySpeaker(Layout layout, Attribution one) {
        for (int i = 0; i < one.content().size() && !one.source().isEmpty(); i++) {
            Span piece = one.content().get(i);
            int sentence = layout.sentenceAt(piece.end() - 1);
            if (sentence >= 0 && one.source().get(0).start() >= piece.end()) {
                List<Token> tokens = layout.withQuotations(List.of(layout.sentence(sentence)));
                Optional<Attribution> inner = inner(tokens, one, i);
                if (inner.isPresent()) {
                    return Stream.concat(
                            before(layout, one, inner.get().content().get(i)).stream(), inner.stream());
                }
            }
        }
        return Stream.of(one);
    }

    private Optional<Attribution> inner(List<Token> tokens, Attribution one, int index) {
        Span piece = one.content().get(index);
        return swallowed.stream()
                .flatMap(rule -> rule.pattern().in(tokens).stream())
                .filter(match -> match.span("RELAYER")
                        .filter(one.source().get(0)::overlaps)
                        .isPresent())
                .filter(match ->
                        match.start() > 0 && piece.contains(match.span("CUE").orElseThrow()))
                .flatMap(match -> said(tokens, match.start(), piece)
                        .map(said -> {
                            List<Span> content = new ArrayList<>(one.content());
                            content.set(index, said);
                            return attribution(match, content, one);
                        })
                        .stream())
                .findFirst();
    }

    private static Attribution attribution(Match match, List<Span> content, Attribution like) {
        return new Attribution(
                List.of(match.span("WHO").orElseThrow()),
                List.of(match.span("CUE").orElseThrow()),
                content,
                like.score(),
                like.foundBy());
    }

    /** What an earlier sentence of the same piece says, where it has a speaker and a verb too: "Ruiz said: '…' It would …". */
    private Optional<Attribution> before(Layout layout, Attribution one, Span inner) {
        Span piece = one.content().stream().filter(inner::overlaps).findFirst().orElse(inner);
        Span front = trimmed(layout.text(), piece.start(), inner.start());
        Sentence sentence = layout.sentence(layout.sentenceAt(piece.start()));
        List<Token> tokens = layout.withQuotations(List.of(sentence));
        return front.length() == 0
                ? Optional.empty()
                : fronted.stream()
                        .flatMap(rule -> rule.pattern().in(tokens).stream())
                        .filter(match -> match.span().end() <= front.start()
                                && one.cue().stream().anyMatch(match.span("CUE").orElseThrow()::overlaps))
                        .findFirst()
                        .map(match -> attribution(match, List.of(front), one));
    }

    /** What stands before the speaker in the same sentence, or in the quotation that ends in it. */
    private static Optional<Span> said(List<Token> tokens, int speaker, Span piece) {
        Token before = tokens.get(speaker - 1);
        boolean comma = before.lower().equals(",") && before.role() != Token.Role.QUOTE;
        int last = comma ? speaker - 2 : speaker - 1;
        if (last < 0 || !(comma || before.role() == Token.Role.QUOTE)) {
            return Optional.empty();
        }
        int start = Math.max(piece.start(), tokens.get(0).span().start());
        int end = tokens.get(last).span().end();
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** "It is late," Ruiz said. Haddad said it was not: a sentence with a speaker at its head is a statement of its own. */
    private Stream<Attribution> bySentence(Layout layout, Attribution one) {
        List<Attribution> parts = new ArrayList<>();
        List<Span> content = new ArrayList<>();
        for (Span piece : one.content()) {
            int end = piece.end();
            for (int i = layout.sentenceAt(end - 1); begins(layout, i, piece); i--) {
                Sentence sentence = layout.sentence(i);
                boolean first = content.isEmpty() && sentence.span().start() == piece.start();
                Optional<Attribution> part = first ? Optional.empty() : opening(layout, sentence, end);
                if (part.isPresent()) {
                    parts.add(0, part.get());
                    end = sentence.span().start();
                }
            }
            Span rest = trimmed(layout.text(), piece.start(), end);
            if (rest.length() > 0) {
                content.add(rest);
            }
        }
        return parts.isEmpty()
                ? Stream.of(one)
                : Stream.concat(
                        Stream.of(new Attribution(one.source(), one.cue(), content, one.score(), one.foundBy())),
                        parts.stream());
    }

    private static boolean begins(Layout layout, int sentence, Span piece) {
        return sentence >= 0 && layout.sentence(sentence).span().start() >= piece.start();
    }

    private Optional<Attribution> opening(Layout layout, Sentence sentence, int end) {
        if (layout.quotationAt(sentence.span().start()) != null) {
            return Optional.empty();
        }
        List<Token> tokens = layout.withQuotations(List.of(sentence));
        return openings.stream()
                .flatMap(rule ->
                        rule
                                .pattern()
                                .at(tokens, 0)
                                .flatMap(match -> MissedStatements.attribution(rule, match))
                                .stream())
                .map(part -> new Attribution(
                        part.source(),
                        part.cue(),
                        List.of(new Span(part.content().get(0).start(), end)),
                        part.score(),
                        part.foundBy()))
                .filter(part -> part.content().get(0).length() > 0)
                .findFirst();
    }

    private static Span trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Span(start, last);
    }
}
