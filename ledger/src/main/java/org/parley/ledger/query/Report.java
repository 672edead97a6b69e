package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

/**
 * A statement as one article reports it.
 *
 * @param id of the {@link org.parley.model.Statement}
 * @param utterance id of what was said, shared by all its reports
 * @param form how much is quoted
 * @param type what kind of attitude
 * @param text the content's words, pieces joined by " … "
 * @param speaker who is meant, with the post that this article gives and none of another day; absent where nobody is named
 * @param addressee to whom; absent where the text does not say
 * @param relays through whom it reached the article
 * @param saidFrom first day on which it was said; absent where unknown
 * @param saidTo last day; absent likewise
 * @param saidText the words that tell when; absent where the text does not tell
 * @param day the day it counts for: {@code saidFrom}, else the article's day of publication; absent where both are unknown
 * @param confidence 0..1
 * @param foundBy {@code reader} or the id of a rule
 * @param article where it stands
 */
public record Report(
        String id,
        String utterance,
        StatementForm form,
        StatementType type,
        String text,
        @Nullable ActorCard speaker,
        @Nullable ActorCard addressee,
        List<String> relays,
        @Nullable LocalDate saidFrom,
        @Nullable LocalDate saidTo,
        @Nullable String saidText,
        @Nullable LocalDate day,
        double confidence,
        String foundBy,
        ArticleCard article) {
    public Report {
        relays = List.copyOf(relays);
    }
}
