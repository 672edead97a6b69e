package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.ActorLookup;
import org.parley.model.ActorRef;
import org.parley.model.Relay;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;

/** Finds through whom a statement reached the article. */
final class Relays {
    private final List<Rule> rules;
    private final Set<String> announcing;

    Relays(RuleBook rules, WordLists lists) {
        this.rules = rules.of("relay");
        this.announcing = lists.list("announce");
    }

    /** The words that name a relay of the statement in its own sentence. */
    List<Span> in(Frame frame) {
        return in(frame.tokens());
    }

    /**
     * The relays of a sentence that sums up what the next sentences spell out: "The plan met with criticism from Oslo, per CNN."
     *
     * @param tokens all words of the sentence
     * @return none where the sentence announces nothing
     */
    List<Span> announced(List<Token> tokens) {
        boolean announces = tokens.stream().anyMatch(token -> announcing.contains(token.lower()));
        return announces ? in(tokens) : List.of();
    }

    private List<Span> in(List<Token> tokens) {
        List<Span> relays = new ArrayList<>();
        for (Rule rule : rules) {
            for (Match match : rule.pattern().in(tokens)) {
                match.span("RELAYER")
                        .filter(span -> relays.stream().noneMatch(span::overlaps))
                        .ifPresent(relays::add);
            }
        }
        relays.sort(null);
        return relays;
    }

    /** A relay by the name of who is meant; none if that is the speaker. */
    static Optional<Relay> relay(String text, Span span, ActorLookup actors, Optional<ActorRef> speaker) {
        ActorRef who = actors.refer(List.of(span));
        if (speaker.isPresent() && speaker.get().actor().id().equals(who.actor().id())) {
            return Optional.empty();
        }
        String name = who.resolvedBy() == ResolvedBy.NONE
                ? span.of(text)
                : who.actor().name();
        return Optional.of(new Relay(name, span));
    }
}
