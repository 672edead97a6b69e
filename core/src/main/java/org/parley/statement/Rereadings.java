package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.ActorLookup;
import org.parley.model.Attribution;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Span;

/** Corrects what the reader takes wrongly where the form of the sentence leaves no doubt. */
final class Rereadings {
    /** A lone pronoun of a better score is kept as a content. */
    private static final double SURE = 0.8;

    /** Words between a quotation and its cue, at the most: "Foreign Minister Ana Ruiz of Spain". */
    private static final int LONGEST_SPEAKER = 8;

    private final List<Rule> relayed;
    private final List<Rule> cited;
    private final List<Rule> quoted;
    private final List<Rule> twice;
    private final Complements complements;
    private final Vocabulary vocabulary;
    private final Outlets outlets;

    Rereadings(RuleBook rules, Vocabulary vocabulary) {
        relayed = rules.of("relayed");
        cited = rules.of("cited");
        quoted = rules.of("quoted");
        twice = rules.of("twice");
        complements = new Complements(rules, vocabulary.lists());
        this.vocabulary = vocabulary;
        outlets = new Outlets(vocabulary.phrases());
    }

    /** The attributions as they should read, by first character of the content; those that nothing is wrong with are the same. */
    List<Attribution> correct(Layout layout, List<Attribution> attributions, ActorLookup actors) {
        Frames frames = new Frames(layout, attributions, vocabulary.lists().list("relay-cue"));
        List<Attribution> corrected = new ArrayList<>();
        Set<Span> sources = new HashSet<>();
        for (Draft draft : Drafts.of(attributions, actors)) {
            Attribution one = draft.attribution();
            if (!saysNothing(layout, one)) {
                List<Attribution> other = frames.of(draft)
                        .map(frame -> correct(layout, draft, frame))
                        .orElse(List.of());
                other.stream().map(Attribution::source).forEach(sources::addAll);
                corrected.addAll(other.isEmpty() ? List.of(complements.complete(layout, one)) : other);
            }
        }
        // "citing the ministry": who is cited is no content
        corrected.removeIf(one -> sources.containsAll(one.content()));
        corrected.sort(Comparator.comparingInt(one -> one.content().get(0).start()));
        return corrected;
    }

    /** What the sentence says instead; empty where the draft is right. */
    private List<Attribution> correct(Layout layout, Draft draft, Frame frame) {
        Attribution one = draft.attribution();
        List<Attribution> said = instead(relayed, "WHO", "CUE", one, frame.tokens());
        if (said.isEmpty()) {
            said = instead(quoted, "WHO", "saying", one, CueTypes.words(layout, one.cue()));
        }
        if (said.isEmpty() && !one.cue().isEmpty() && (outlets.isSpeaker(layout, draft) || passesOn(layout, one))) {
            said = quotedSpeaker(layout, one);
        }
        if (!said.isEmpty()) {
            return said;
        }
        List<Attribution> byCited = outlets.isSpeaker(layout, draft)
                ? instead(cited, "RELAYER", "citing|quoting", one, frame.tokens())
                : List.of();
        return byCited.isEmpty() && isHeadline(layout, draft) ? twoVerbs(one, frame) : byCited;
    }

    /** The same content, said by whom a rule names. */
    private static List<Attribution> instead(
            List<Rule> rules, String who, String cue, Attribution one, List<Token> tokens) {
        return matches(rules, tokens)
                .flatMap(match ->
                        match
                                .span(who)
                                .flatMap(source -> match.span(cue).map(word -> with(one, source, word)))
                                .stream())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** Whether the cue can only introduce somebody through whom a statement came: "per". */
    private boolean passesOn(Layout layout, Attribution one) {
        return CueTypes.words(layout, one.cue()).stream()
                .anyMatch(word -> vocabulary.lists().list("relay-cue").contains(word.lower()));
    }

    /** "'It is late,' Ruiz said", all taken for what an outlet reports: the quotation is what Ruiz said. */
    private List<Attribution> quotedSpeaker(Layout layout, Attribution one) {
        Span content = one.content().get(0);
        return layout.passage(layout.passageAt(content.start())).quotations().stream()
                .map(Quotation::span)
                .filter(quoted -> quoted.start() == content.start() && quoted.end() < content.end())
                .flatMap(quoted -> {
                    // The reader may leave the "said" to neither of the two.
                    int end = Math.max(content.end(), one.cue().get(0).start());
                    List<Token> after = CueTypes.words(layout, List.of(new Span(quoted.end(), end)));
                    return IntStream.range(1, Math.min(after.size(), LONGEST_SPEAKER))
                            .filter(at -> saysSomething(after.subList(at, at + 1)))
                            .mapToObj(at -> new Attribution(
                                    List.of(after.get(0)
                                            .span()
                                            .cover(after.get(at - 1).span())),
                                    List.of(after.get(at).span()),
                                    List.of(quoted),
                                    one.score(),
                                    one.foundBy()));
                })
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private static Attribution with(Attribution one, Span source, Span cue) {
        return new Attribution(List.of(source), List.of(cue), one.content(), one.score(), one.foundBy());
    }

    /** "Ruiz wants to sign, says 'soon'": each verb has a content of its own. */
    private List<Attribution> twoVerbs(Attribution one, Frame frame) {
        if (one.content().size() != 2) {
            return List.of();
        }
        return matches(twice, frame.tokens())
                .flatMap(match -> match.span("VERB").stream())
                .findFirst()
                .map(verb -> List.of(
                        new Attribution(
                                one.source(), List.of(verb), one.content().subList(0, 1), one.score(), one.foundBy()),
                        new Attribution(
                                one.source(), one.cue(), one.content().subList(1, 2), one.score(), one.foundBy())))
                .orElse(List.of());
    }

    private static Stream<Match> matches(List<Rule> rules, List<Token> tokens) {
        return rules.stream().flatMap(rule -> rule.pattern().in(tokens).stream());
    }

    private static boolean isHeadline(Layout layout, Draft draft) {
        PassageKind kind = layout.passage(layout.passageAt(draft.place())).kind();
        return kind == PassageKind.HEADLINE || kind == PassageKind.SUBHEADLINE;
    }

    /**
     * "They scolded him", "asked about it": a lone pronoun is what somebody said only after a verb of saying, and never what nobody
     * said.
     */
    private boolean saysNothing(Layout layout, Attribution one) {
        List<Token> words = CueTypes.words(layout, one.content());
        if (words.size() != 1) {
            return false;
        }
        String word = words.get(0).lower();
        boolean pronoun = vocabulary.lists().list("pronoun").contains(word);
        return one.source().isEmpty()
                ? pronoun || vocabulary.lists().list("pointer").contains(word)
                : pronoun && one.score() < SURE && !saysSomething(CueTypes.words(layout, one.cue()));
    }

    private boolean saysSomething(List<Token> cue) {
        for (int at = 0; at < cue.size(); at++) {
            boolean says = vocabulary
                    .cues()
                    .at(cue, at, word -> word.kind() == CueClass.SAY || word.kind() == CueClass.TELL)
                    .isPresent();
            if (says) {
                return true;
            }
        }
        return false;
    }
}
