package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, as this article reports it. Coded after PLOVER; it does not say that it is true.
 *
 * @param id digest of article, engine and spans
 * @param type PLOVER's event
 * @param mode how; absent where the text does not tell
 * @param contexts what it was about, in the order of {@link EventContext}
 * @param cameo CAMEO code, with its leading zero; absent where no rule determines one
 * @param status what the text says of it
 * @param statusWords the words that decided the status; none where it is told as it is
 * @param actors who did it; all parties where it was done together
 * @param recipients to whom
 * @param trigger the words that tell it, in text order
 * @param evidence the sentence or sentences that tell it
 * @param when the day or days; absent where the text does not say
 * @param where the place; absent likewise
 * @param statement id of the statement in whose content it stands, or that performed it; absent for an event that the report tells
 * @param confidence 0..1, the reader's score
 * @param foundBy {@code reader} or the id of a rule
 */
public record Event(
        String id,
        EventType type,
        @Nullable EventMode mode,
        List<EventContext> contexts,
        @Nullable String cameo,
        EventStatus status,
        List<Span> statusWords,
        List<ActorRef> actors,
        List<ActorRef> recipients,
        List<Span> trigger,
        Span evidence,
        @Nullable When when,
        @Nullable Location where,
        @Nullable String statement,
        double confidence,
        String foundBy) {
    public Event {
        contexts = List.copyOf(contexts);
        statusWords = List.copyOf(statusWords);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        trigger = List.copyOf(trigger);
    }

    /** PLOVER's score of its mode, else of its type: -10 (most hostile) to 10 (most cooperative). */
    public double score() {
        return mode != null ? mode.score() : type.score();
    }
}
