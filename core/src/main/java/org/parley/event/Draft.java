package org.parley.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.EventMention;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * An event on its way to being coded.
 *
 * @param mention what the encoder saw
 * @param sentence index of its sentence
 * @param type as it stands now
 * @param mode likewise
 * @param status likewise
 * @param statusWords the words that decided the status
 * @param actors who acts
 * @param recipients who is acted upon
 * @param made the statement that the deed consists of, where it was done in words
 * @param within the statement that tells of it
 * @param foundBy the encoder, or the rule that gave it its type
 */
record Draft(
        EventMention mention,
        int sentence,
        EventType type,
        @Nullable EventMode mode,
        EventStatus status,
        List<Span> statusWords,
        List<ActorRef> actors,
        List<ActorRef> recipients,
        @Nullable Statement made,
        @Nullable Statement within,
        String foundBy) {
    Draft {
        statusWords = List.copyOf(statusWords);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    Draft with(List<ActorRef> actors, List<ActorRef> recipients) {
        return new Draft(mention, sentence, type, mode, status, statusWords, actors, recipients, made, within, foundBy);
    }

    Draft with(EventType type, @Nullable EventMode mode, String foundBy) {
        return new Draft(mention, sentence, type, mode, status, statusWords, actors, recipients, made, within, foundBy);
    }

    Draft with(EventStatus status, List<Span> statusWords) {
        return new Draft(mention, sentence, type, mode, status, statusWords, actors, recipients, made, within, foundBy);
    }
}
