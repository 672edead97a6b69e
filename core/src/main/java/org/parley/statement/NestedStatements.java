package org.parley.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Attribution;
import org.parley.model.Quotation;
import org.parley.model.ResolvedBy;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Finds, by rule, what somebody in a content is said to have said. */
final class NestedStatements {
    private final List<Rule> rules;
    /** For what an outlet says that others said. */
    private final List<Rule> passed;

    private final Set<String> notASource;
    private final Outlets outlets;

    NestedStatements(RuleBook rules, Vocabulary vocabulary) {
        this.rules = rules.of("nested");
        this.passed = rules.of("passed");
        this.notASource = vocabulary.lists().list("not-a-source");
        this.outlets = new Outlets(vocabulary.phrases());
    }

    /** Attributions inside the contents of outer drafts, by somebody else than their speakers. */
    List<Attribution> find(Layout layout, List<Draft> drafts, ActorLookup actors) {
        List<Attribution> found = new ArrayList<>();
        Set<Draft> holding = Collections.newSetFromMap(new IdentityHashMap<>());
        drafts.stream().map(Draft::outer).forEach(outer -> {
            if (outer != null) {
                holding.add(outer);
            }
        });
        for (Draft draft : drafts) {
            if (draft.outer() == null && !holding.contains(draft)) {
                draft.attribution().content().forEach(piece -> find(layout, draft, piece, actors, found));
            }
        }
        return found;
    }

    private void find(Layout layout, Draft outer, Span piece, ActorLookup actors, List<Attribution> found) {
        List<Quotation> quotations = layout.quotationsIn(piece).stream()
                .filter(quotation -> quotation.span().start() > piece.start())
                .toList();
        int last = layout.sentenceAt(piece.end() - 1);
        for (int i = Math.max(0, layout.sentenceAt(piece.start())); i <= last; i++) {
            List<Token> tokens = tokens(layout, layout.sentence(i), piece, quotations);
            for (Rule rule : rulesFor(layout, outer)) {
                for (Match match : rule.pattern().in(tokens)) {
                    MissedStatements.attribution(rule, match)
                            .filter(inner -> isSomebodyElse(layout, inner, outer, actors))
                            .filter(inner -> found.stream()
                                    .skip(Math.max(0, found.size() - 2))
                                    .noneMatch(other -> other.cue().equals(inner.cue())))
                            .ifPresent(found::add);
                }
            }
        }
    }

    private List<Rule> rulesFor(Layout layout, Draft outer) {
        boolean outlet = !outer.attribution().source().isEmpty() && outlets.isSpeaker(layout, outer);
        return outlet ? Stream.concat(rules.stream(), passed.stream()).toList() : rules;
    }

    private boolean isSomebodyElse(Layout layout, Attribution inner, Draft outer, ActorLookup actors) {
        Span source = inner.source().get(0);
        List<Token> words = CueTypes.words(layout, List.of(source));
        if (words.isEmpty()
                || (words.size() == 1 && notASource.contains(words.get(0).lower()))) {
            return false;
        }
        @Nullable ActorRef speaker = outer.speaker();
        ActorRef who = actors.refer(inner.source());
        return who.resolvedBy() != ResolvedBy.NONE
                && (speaker == null || !who.actor().id().equals(speaker.actor().id()));
    }

    /** The words of the sentence inside the piece, with every quotation inside it as one token. */
    private static List<Token> tokens(Layout layout, Sentence sentence, Span piece, List<Quotation> quotations) {
        List<Token> tokens = new ArrayList<>();
        int behind = -1;
        int next = 0;
        int from = Layout.wordAt(sentence, piece.start());
        int to = Math.min(sentence.words().size(), Layout.wordAt(sentence, piece.end() - 1) + 1);
        for (Token token : layout.tokens(sentence, from, Math.max(from, to))) {
            while (next < quotations.size()
                    && quotations.get(next).span().end() <= token.span().start()) {
                next++;
            }
            if (next == quotations.size() || !quotations.get(next).span().contains(token.span())) {
                tokens.add(token);
            } else if (token.span().start() >= behind) {
                tokens.add(Token.quotation(layout.text(), quotations.get(next), token.opens()));
                behind = quotations.get(next).span().end();
            }
        }
        return tokens;
    }
}
