package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said what to whom, as this article reports it.
 *
 * @param id digest of article, engine and spans
 * @param form how much is quoted
 * @param type what kind of attitude
 * @param text the content's words, pieces joined by " … "
 * @param content in text order
 * @param cue the words that attribute
 * @param source the words that name the speaker; empty where nobody is named
 * @param speaker who is meant; absent where nobody is named
 * @param addressee to whom it was said; absent where the text does not say
 * @param relays through whom it reached the article
 * @param said when it was said; absent where the text does not say
 * @param within id of the statement whose content this one stands in; absent for an outer one
 * @param confidence 0..1, the reader's score
 * @param foundBy {@code reader} or the id of a rule
 */
public record Statement(
        String id,
        StatementForm form,
        StatementType type,
        String text,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        @Nullable ActorRef speaker,
        @Nullable ActorRef addressee,
        List<Relay> relays,
        @Nullable When said,
        @Nullable String within,
        double confidence,
        String foundBy) {
    /** Stands in {@code text} between pieces of the content. */
    public static final String BETWEEN_PIECES = " … ";

    public Statement {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        relays = List.copyOf(relays);
    }
}
