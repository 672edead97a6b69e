package org.parley.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.FirstUseClaim;
import org.parley.model.Passage;
import org.parley.model.Phrase;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** Finds where an article says that somebody used a term for the first time. */
final class Claims {
    private static final String TERM = "term";
    /** No claim is longer; what is, is no sentence. */
    private static final int LONGEST = 600;

    private final PatternTable patterns = PatternTable.read("claims");

    /** The claims of an article, in text order. */
    List<FirstUseClaim> in(List<Passage> passages, Setting setting) {
        List<FirstUseClaim> claims = new ArrayList<>();
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                if (sentence.span().length() <= LONGEST) {
                    claim(sentence.span(), setting).ifPresent(claims::add);
                }
            }
        }
        return claims;
    }

    private Optional<FirstUseClaim> claim(Span sentence, Setting setting) {
        String plain = setting.plain(sentence);
        for (PatternTable.Row row : patterns.rows()) {
            Matcher matcher = row.pattern().matcher(plain);
            if (matcher.find()) {
                Span claim = new Span(sentence.start() + matcher.start(), sentence.start() + matcher.end());
                Span term = new Span(sentence.start() + matcher.start(TERM), sentence.start() + matcher.end(TERM));
                return speaker(sentence, claim, setting)
                        .map(who -> new FirstUseClaim(
                                Phrase.at(claim, setting.text()), who, Phrase.at(term, setting.text())));
            }
        }
        return Optional.empty();
    }

    /** The first person named in the claim, else in its sentence, else any side there. */
    private static Optional<ActorRef> speaker(Span sentence, Span claim, Setting setting) {
        return person(claim, setting).or(() -> person(sentence, setting)).or(() -> setting.namedIn(claim).stream()
                .findFirst());
    }

    private static Optional<ActorRef> person(Span stretch, Setting setting) {
        return setting.namedIn(stretch).stream()
                .filter(ref -> ref.actor().kind() == ActorKind.PERSON)
                .findFirst();
    }
}
