package org.parley.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.wording.Content;
import org.parley.ledger.wording.PreparedContent;
import org.parley.ledger.wording.SameUtterance;
import org.parley.model.ActorKind;
import org.parley.model.StatementForm;

/**
 * Folds the statements of one speaker that report the same words into utterances.
 *
 * <p>Two statements are one utterance if their speakers are one actor, their days are close or both unknown, and their words agree; utterances are
 * the connected components of that relation, so that they do not depend on the order of arrival. Statements of readings that a newer
 * one replaced stand by themselves: what an engine once read as one must not hold together what a better one tells apart.
 */
final class UtteranceTable {
    /** Days that reports of one utterance may lie apart: "on Thursday" and a weekly's date of issue. */
    private static final int NEAR_DAYS = 3;

    private static final int MOST_PREPARED = 20_000;
    private static final int MOST_PLACES = 32;

    private static final String ROW =
            "SELECT statement.id, statement.digest, form, text, day, speaker, kind, utterance FROM statement"
                    + " JOIN actor ON actor.id = speaker"
                    + " JOIN article ON article.id = article AND article.extraction = statement.extraction"
                    + " AND is_replaced = 0 ";

    /**
     * Rows up to a last one whose speaker is the same actor, on days near the given one. The plus keeps SQLite from going through
     * all rows by their ids.
     */
    private static final String DATED_CANDIDATES = candidates("day BETWEEN :from AND :to");

    /** An undated report could be of any day: joined with dated ones, it would tie together what was said years apart. */
    private static final String UNDATED_CANDIDATES = candidates("day IS NULL");

    private static String candidates(String days) {
        return ROW
                + "WHERE speaker IN (SELECT id FROM actor WHERE identity = (SELECT identity FROM actor WHERE id = :speaker))"
                + " AND " + days + " AND +statement.id <= :last";
    }

    /** Contents as they were compared last. */
    private final Map<Long, PreparedContent> prepared = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PreparedContent> eldest) {
            return size() > MOST_PREPARED;
        }
    };

    private record Row(
            long id,
            String digest,
            StatementForm form,
            String text,
            @Nullable Integer day,
            long speaker,
            boolean named,
            long utterance) {}

    /** Rows of one speaker and day have the same candidates, which are looked up once for all of them. */
    private record Place(long speaker, @Nullable Integer day) {}

    /** Forgets what it holds in memory, as after a transaction that was taken back. */
    void forget() {
        prepared.clear();
    }

    /** Joins these statements, each an utterance of its own so far, with those before them that report the same; true if any did. */
    boolean fold(Handle handle, Collection<Long> statements, long entry) {
        boolean joined = false;
        List<Row> rows = rows(
                handle.createQuery(ROW + "WHERE statement.id IN (SELECT value FROM json_each(?)) ORDER BY statement.id")
                        .bind(0, BoundList.of(statements)));
        Map<Place, List<Row>> near = new HashMap<>();
        Components components = new Components();
        for (Row row : rows) {
            if (near.size() > MOST_PLACES) {
                near.clear();
                components = new Components();
            }
            Place place = new Place(row.speaker(), row.day());
            long last = rows.get(rows.size() - 1).id();
            Components known = components;
            List<Row> others = near.computeIfAbsent(place, fresh -> {
                List<Row> found = candidates(handle, row, last);
                found.forEach(other -> known.add(other.id(), other.utterance()));
                return found;
            });
            joined |= joinAny(handle, row, others, components, entry);
        }
        return joined;
    }

    /** Joins a statement with those before it that report the same, as far as they are not one utterance already. */
    private boolean joinAny(Handle handle, Row row, List<Row> others, Components components, long entry) {
        boolean joined = false;
        components.add(row.id(), row.utterance());
        for (Row other : others) {
            boolean isApart = other.id() < row.id() && !components.areOne(row.id(), other.id());
            if (isApart && isSame(row, other)) {
                components.join(row.id(), other.id());
                joined |= join(handle, row.id(), other.id(), entry);
            }
        }
        return joined;
    }

    /** Takes the utterances of these actors apart and folds them anew, as after a change of who is who. */
    void refold(Handle handle, Collection<Long> actors, long entry) {
        if (!actors.isEmpty()) {
            foldAnew(
                    handle,
                    handle.createQuery("SELECT id FROM statement WHERE speaker IN (SELECT value FROM json_each(?))")
                            .bind(0, BoundList.of(actors))
                            .mapTo(Long.class)
                            .list(),
                    entry);
        }
    }

    /** Takes the utterances apart that a version's readings have a part in which no longer count, and folds them anew without these. */
    void replace(Handle handle, long article, long entry) {
        foldAnew(
                handle,
                handle.createQuery(
                                "SELECT id FROM statement WHERE utterance IN (SELECT utterance FROM statement JOIN article"
                                        + " ON article.id = article WHERE article.id = ?"
                                        + " AND (is_replaced = 1 OR statement.extraction <> article.extraction))")
                        .bind(0, article)
                        .mapTo(Long.class)
                        .list(),
                entry);
    }

    private void foldAnew(Handle handle, Collection<Long> statements, long entry) {
        String rows = BoundList.of(statements);
        handle.execute(
                "UPDATE statement SET utterance = id, touched = ? WHERE utterance <> id"
                        + " AND id IN (SELECT value FROM json_each(?))",
                entry,
                rows);
        handle.execute(
                "INSERT INTO utterance (id, handle) SELECT id, digest FROM statement"
                        + " WHERE id IN (SELECT value FROM json_each(?))"
                        + " ON CONFLICT (id) DO UPDATE SET handle = excluded.handle",
                rows);
        fold(handle, statements, entry);
    }

    private boolean isSame(Row one, Row other) {
        boolean isDated = one.day() != null;
        boolean isQuoted = isQuoted(one) && isQuoted(other);
        if (!isDated && !isQuoted) {
            return false; // only quoted words say by themselves that they are the same
        }
        PreparedContent content = prepare(one);
        PreparedContent otherContent = prepare(other);
        boolean named = one.named() && other.named();
        return named ? SameUtterance.test(content, otherContent) : SameUtterance.identical(content, otherContent);
    }

    private static boolean isQuoted(Row row) {
        return row.form() != StatementForm.INDIRECT;
    }

    private PreparedContent prepare(Row row) {
        return prepared.computeIfAbsent(
                row.id(), id -> PreparedContent.of(new Content(row.digest(), row.form(), row.text())));
    }

    private static List<Row> candidates(Handle handle, Row row, long last) {
        Integer day = row.day();
        Query query = handle.createQuery(day == null ? UNDATED_CANDIDATES : DATED_CANDIDATES)
                .bind("speaker", row.speaker())
                .bind("last", last);
        return rows(day == null ? query : query.bind("from", day - NEAR_DAYS).bind("to", day + NEAR_DAYS));
    }

    private static List<Row> rows(Query query) {
        return query.map((row, context) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        StatementForm.valueOf(row.getString(3)),
                        row.getString(4),
                        (Integer) row.getObject(5),
                        row.getLong(6),
                        !row.getString(7).equals(ActorKind.UNNAMED.name()),
                        row.getLong(8)))
                .list();
    }

    private static boolean join(Handle handle, long one, long other, long entry) {
        List<Long> utterances = handle.createQuery(
                        "SELECT DISTINCT utterance FROM statement WHERE id IN (?, ?) ORDER BY utterance")
                .bind(0, one)
                .bind(1, other)
                .mapTo(Long.class)
                .list();
        if (utterances.size() < 2) {
            return false;
        }
        long kept = utterances.get(0);
        long given = utterances.get(1);
        handle.execute("UPDATE statement SET utterance = ?, touched = ? WHERE utterance = ?", kept, entry, given);
        handle.execute(
                "UPDATE utterance SET handle = min(handle, (SELECT handle FROM utterance WHERE id = ?)) WHERE id = ?",
                given,
                kept);
        handle.execute("DELETE FROM utterance WHERE id = ?", given);
        return true;
    }
}
