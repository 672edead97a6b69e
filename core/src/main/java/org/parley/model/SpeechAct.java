package org.parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does in a dialogue, as far as its own article tells.
 *
 * @param statement id of the statement
 * @param side the country (ISO 3166-1 alpha-3) for which its speaker seems to speak, where the article does not say one; absent
 *     where it does, or nothing tells
 * @param opening what it opens; absent where it opens nothing
 * @param stance what it says to something opened before; absent where the words don't tell
 * @param addressed whom the opening is meant for, in text order; none where the text does not tell
 * @param references what the statement, or the report around it, says it speaks of
 * @param terms the conditions of an opening, in text order
 * @param proposed days that an opening proposes, in order, without doubles
 * @param condition of a conditional answer; absent for others
 */
public record SpeechAct(
        String statement,
        @Nullable String side,
        @Nullable Opening opening,
        @Nullable Stance stance,
        List<ActorRef> addressed,
        List<Reference> references,
        List<Phrase> terms,
        List<LocalDate> proposed,
        @Nullable Phrase condition) {
    public SpeechAct {
        addressed = List.copyOf(addressed);
        references = List.copyOf(references);
        terms = List.copyOf(terms);
        proposed = List.copyOf(proposed);
    }
}
