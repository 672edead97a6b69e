package org.parley.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * @param speaker id of the {@link org.parley.model.Actor}
 * @param speakerPost the post that the article gives the speaker
 * @param addressee id, likewise
 * @param relays names, one a line
 * @param day the day it counts for
 */
record StatementValues(
        String digest,
        String form,
        String type,
        String text,
        @Nullable String speaker,
        @Nullable String speakerPost,
        @Nullable String addressee,
        String relays,
        @Nullable Integer saidFrom,
        @Nullable Integer saidTo,
        @Nullable String saidText,
        @Nullable Integer day,
        double confidence,
        String foundBy) {
    /** Stands between the names of relays in their column. */
    static final String BETWEEN_RELAYS = "\n";

    /** The columns that {@link #of(ResultSet)} reads, of a statement joined with its speaker and addressee. */
    static final String COLUMNS =
            "statement.digest, form, type, text, speaker.digest, speaker_post, addressee.digest, relays,"
                    + " said_from, said_to, said_text, day, confidence, found_by";

    static StatementValues of(Statement statement, Article article) {
        When said = statement.said();
        LocalDate saidFrom = said == null ? null : said.from();
        return new StatementValues(
                stored(statement.id()),
                statement.form().name(),
                statement.type().name(),
                stored(statement.text()),
                digest(statement.speaker()),
                post(statement.speaker()),
                digest(statement.addressee()),
                stored(relays(statement)),
                Days.number(saidFrom),
                Days.number(said == null ? null : said.to()),
                said == null ? null : stored(said.text()),
                Days.number(saidFrom == null ? article.published() : saidFrom),
                statement.confidence(),
                stored(statement.foundBy()));
    }

    static StatementValues of(ResultSet row) throws SQLException {
        return new StatementValues(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                (Integer) row.getObject(9),
                (Integer) row.getObject(10),
                row.getString(11),
                (Integer) row.getObject(12),
                row.getDouble(13),
                row.getString(14));
    }

    /** SQLite keeps text as UTF-8, which has no lone surrogates. */
    private static String stored(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static @Nullable String digest(@Nullable ActorRef ref) {
        return ref == null ? null : ref.actor().id();
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
