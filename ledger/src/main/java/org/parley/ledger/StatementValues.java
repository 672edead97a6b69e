package org.parley.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Relay;
import org.parley.model.Statement;
import org.parley.model.When;

/**
 * What the row of a statement takes over from it.
 *
 * @param speakerPost the post that the article gives the speaker
 * @param relays names, one a line
 * @param day the day it counts for
 */
record StatementValues(
        String digest,
        String form,
        String type,
        String text,
        @Nullable String speakerPost,
        String relays,
        @Nullable Integer saidFrom,
        @Nullable Integer saidTo,
        @Nullable String saidText,
        @Nullable Integer day,
        double confidence,
        String foundBy) {
    /** Stands between the names of relays in their column. */
    static final String BETWEEN_RELAYS = "\n";

    static StatementValues of(Statement statement, Article article) {
        When said = statement.said();
        LocalDate saidFrom = said == null ? null : said.from();
        return new StatementValues(
                stored(statement.id()),
                statement.form().name(),
                statement.type().name(),
                stored(statement.text()),
                post(statement.speaker()),
                stored(relays(statement)),
                Days.number(saidFrom),
                Days.number(said == null ? null : said.to()),
                said == null ? null : stored(said.text()),
                Days.number(saidFrom == null ? article.published() : saidFrom),
                statement.confidence(),
                stored(statement.foundBy()));
    }

    /** SQLite keeps text as UTF-8, which has no lone surrogates. */
    private static String stored(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static @Nullable String post(@Nullable ActorRef ref) {
        return ref == null || ref.actor().post() == null
                ? null
                : stored(ref.actor().post());
    }

    private static String relays(Statement statement) {
        return String.join(
                BETWEEN_RELAYS,
                statement.relays().stream()
                        .map(Relay::name)
                        .map(name -> name.replace(BETWEEN_RELAYS, " "))
                        .distinct()
                        .toList());
    }
}
