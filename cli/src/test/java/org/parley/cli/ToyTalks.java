package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Dialogue;
import org.parley.model.Opening;
import org.parley.model.Phrase;
import org.parley.model.Reference;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Stance;
import org.parley.model.Statement;

/** Takes "an offer to CHL" for an offer and "no to the offer of ESP" for its refusal, and reads nothing else. */
final class ToyTalks {
    private static final Pattern OFFER = Pattern.compile("an offer to ([A-Z]{3})");
    private static final Pattern REFUSAL = Pattern.compile("no to the offer of ([A-Z]{3})");

    private ToyTalks() {}

    static Dialogue of(List<Statement> statements) {
        List<SpeechAct> acts = new ArrayList<>();
        for (Statement statement : statements) {
            Matcher offer = OFFER.matcher(statement.text());
            Matcher refusal = REFUSAL.matcher(statement.text());
            if (offer.find()) {
                acts.add(act(statement, Opening.OFFER, null, List.of(state(offer.group(1), statement)), List.of()));
            } else if (refusal.find()) {
                Span words = statement.content().get(0);
                Reference reference = new Reference(
                        new Phrase("the offer", words),
                        Set.of(Opening.OFFER),
                        state(refusal.group(1), statement),
                        true,
                        null);
                acts.add(act(statement, null, Stance.REJECTED, List.of(), List.of(reference)));
            }
        }
        return new Dialogue(acts, List.of());
    }

    private static SpeechAct act(
            Statement statement, Opening opening, Stance stance, List<ActorRef> addressed, List<Reference> references) {
        return new SpeechAct(statement.id(), null, opening, stance, addressed, references, List.of(), List.of(), null);
    }

    private static ActorRef state(String code, Statement statement) {
        return new ActorRef(Actor.of(code, ActorKind.COUNTRY, null, code, null), statement.content(), ResolvedBy.NAME);
    }
}
