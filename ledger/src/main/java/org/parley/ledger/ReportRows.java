package org.parley.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.Report;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

/** Rows of statements and articles as lists show them. */
final class ReportRows {
    private static final String ARTICLE =
            "article.digest, article.title, article.outlet, article.published, article.url,"
                    + " article.source_id, article.version, (SELECT count(*) FROM article version"
                    + " WHERE version.publication = article.publication), article.statements, article.story";

    private static final String UNREAD = ", CASE WHEN article.is_read = 0 THEN article.language END AS unread";

    private static final String REPORT = "SELECT " + ARTICLE + ", statement.id, statement.digest, utterance.handle,"
            + " statement.utterance, form, type, text, speaker, addressee, relays, said_from, said_to, said_text, day,"
            + " confidence, found_by, speaker_post" + UNREAD
            + " FROM statement JOIN article ON article.id = statement.article"
            + " JOIN utterance ON utterance.id = statement.utterance ";

    private final Handle handle;

    ReportRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A report whose actors are still to be looked up.
     *
     * @param row of the statement
     * @param utterance row of the utterance
     * @param speaker row of the speaker
     * @param speakerPost as the article has it
     * @param addressee row of the addressee
     */
    private record Found(
            long row,
            long utterance,
            @Nullable Long speaker,
            @Nullable String speakerPost,
            @Nullable Long addressee,
            Report report) {
        Found named(Map<Long, ActorCard> cards) {
            Report named = new Report(
                    report.id(),
                    report.utterance(),
                    report.form(),
                    report.type(),
                    report.text(),
                    withPost(card(speaker, cards)),
                    card(addressee, cards),
                    report.relays(),
                    report.saidFrom(),
                    report.saidTo(),
                    report.saidText(),
                    report.day(),
                    report.confidence(),
                    report.foundBy(),
                    report.article());
            return new Found(row, utterance, speaker, speakerPost, addressee, named);
        }

        /** With the post as of the article's day, not the latest. */
        private @Nullable ActorCard withPost(@Nullable ActorCard card) {
            return card == null
                    ? null
                    : new ActorCard(card.id(), card.name(), card.kind(), speakerPost, card.country(), card.sector());
        }

        private static @Nullable ActorCard card(@Nullable Long row, Map<Long, ActorCard> cards) {
            return row == null ? null : cards.get(row);
        }
    }

    /** Reports by row of the statement. */
    Map<Integer, Report> ofStatements(Collection<Integer> rows) {
        Map<Integer, Report> reports = new HashMap<>();
        if (!rows.isEmpty()) {
            Query query = handle.createQuery(REPORT + "WHERE statement.id IN (SELECT value FROM json_each(:rows))")
                    .bind("rows", BoundList.of(rows));
            named(query).forEach(found -> reports.put((int) found.row(), found.report()));
        }
        return reports;
    }

    /** Reports that count, by row of the utterance, each list by row of the statement; all where none of an utterance counts. */
    Map<Long, List<Report>> ofUtterances(Collection<Long> utterances) {
        Map<Long, List<Report>> reports = ofUtterances(utterances, "AND is_current = 1");
        List<Long> past =
                utterances.stream().filter(row -> !reports.containsKey(row)).toList();
        reports.putAll(ofUtterances(past, ""));
        return reports;
    }

    private Map<Long, List<Report>> ofUtterances(Collection<Long> utterances, String condition) {
        Map<Long, List<Report>> reports = new HashMap<>();
        if (!utterances.isEmpty()) {
            Query query = handle.createQuery(
                            REPORT + "WHERE statement.utterance IN (SELECT value FROM json_each(:utterances)) "
                                    + condition + " ORDER BY statement.id")
                    .bind("utterances", BoundList.of(utterances));
            named(query).forEach(found -> reports.computeIfAbsent(found.utterance(), id -> new ArrayList<>())
                    .add(found.report()));
        }
        return reports;
    }

    /** All statements of one reading, in the order of the reading. */
    List<Report> ofExtraction(long article, long extraction) {
        Query query = handle.createQuery(
                        REPORT + "WHERE statement.article = ? AND statement.extraction = ? ORDER BY statement.id")
                .bind(0, article)
                .bind(1, extraction);
        return named(query).stream().map(Found::report).toList();
    }

    /** Articles, in the order that the condition ends with. */
    List<ArticleCard> articles(String condition, Object... values) {
        Query query = handle.createQuery("SELECT " + ARTICLE + UNREAD + " FROM article " + condition);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.map((row, context) -> article(row)).list();
    }

    /** Articles by row. */
    Map<Long, ArticleCard> articles(Collection<Long> rows) {
        Map<Long, ArticleCard> articles = new HashMap<>();
        handle.createQuery("SELECT " + ARTICLE + UNREAD
                        + ", article.id FROM article WHERE article.id IN (SELECT value FROM json_each(:rows))")
                .bind("rows", BoundList.of(rows))
                .map((row, context) -> articles.put(row.getLong("id"), article(row)))
                .list();
        return articles;
    }

    private List<Found> named(Query query) {
        List<Found> found = query.map((row, context) -> found(row)).list();
        Set<Long> actors = new HashSet<>();
        for (Found one : found) {
            if (one.speaker() != null) {
                actors.add(one.speaker());
            }
            if (one.addressee() != null) {
                actors.add(one.addressee());
            }
        }
        Map<Long, ActorCard> cards = new ActorCards(handle).ofRows(actors);
        return found.stream().map(one -> one.named(cards)).toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        String relays = row.getString(20);
        Report report = new Report(
                row.getString(12),
                row.getString(13),
                StatementForm.valueOf(row.getString(15)),
                StatementType.valueOf(row.getString(16)),
                row.getString(17),
                null,
                null,
                relays.isEmpty() ? List.of() : List.of(relays.split(StatementValues.BETWEEN_RELAYS, -1)),
                Days.day((Integer) row.getObject(21)),
                Days.day((Integer) row.getObject(22)),
                row.getString(23),
                Days.day((Integer) row.getObject(24)),
                row.getDouble(25),
                row.getString(26),
                article(row));
        return new Found(row.getLong(11), row.getLong(14), number(row, 18), row.getString(27), number(row, 19), report);
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static ArticleCard article(ResultSet row) throws SQLException {
        return new ArticleCard(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Days.day((Integer) row.getObject(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getLong(10),
                row.getString("unread"));
    }
}
