package org.parley.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.wording.Content;
import org.parley.ledger.wording.PreparedContent;
import org.parley.ledger.wording.SameUtterance;
import org.parley.model.ActorKind;
import org.parley.model.StatementForm;

/**
 * Folds the statements of one speaker that report the same words into utterances.
 *
 * <p>Two statements are one utterance if their speakers are one actor, their days are close, and their words agree; utterances are
 * the connected components of that relation, so that they do not depend on the order of arrival.
 */
final class UtteranceTable {
    /** Days that reports of one utterance may lie apart: "on Thursday" and a weekly's date of issue. */
    private static final int NEAR_DAYS = 3;

    private static final int MOST_PREPARED = 20_000;

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
            long utterance) {
        Content content() {
            return new Content(digest, form, text);
        }
    }

    private record Speaker(long identity, boolean named) {}

    /** Forgets what it holds in memory, as after a transaction that was taken back. */
    void forget() {
        prepared.clear();
    }

    /** Makes an utterance of a new statement; {@link #fold} joins it with others. */
    static void insert(Handle handle, long statement, String digest) {
        handle.execute("INSERT INTO utterance (id, handle) VALUES (?, ?)", statement, digest);
    }

    /** Joins a statement with those before it that report the same; true if there were any. */
    boolean fold(Handle handle, long statement, long entry) {
        Speaker speaker = speaker(handle, statement);
        if (speaker == null) {
            return false;
        }
        Row row =
                rows(handle, "SELECT %s FROM statement WHERE id = " + statement).get(0);
        boolean joined = false;
        for (Row other : candidates(handle, row, speaker)) {
            if (isSame(row, other, speaker.named())) {
                joined |= join(handle, row.id(), other.id(), entry);
            }
        }
        return joined;
    }

    /** Takes the utterances of these actors apart and folds them anew, as after a change of who is who. */
    void refold(Handle handle, Collection<Long> actors, long entry) {
        TreeSet<Long> statements = new TreeSet<>();
        for (long actor : actors) {
            statements.addAll(handle.createQuery("SELECT id FROM statement WHERE speaker = ?")
                    .bind(0, actor)
                    .mapTo(Long.class)
                    .list());
        }
        for (long statement : statements) {
            handle.execute(
                    "UPDATE statement SET utterance = id, touched = ? WHERE id = ? AND utterance <> id",
                    entry,
                    statement);
            handle.execute(
                    "INSERT INTO utterance (id, handle) SELECT id, digest FROM statement WHERE id = ?"
                            + " ON CONFLICT (id) DO UPDATE SET handle = excluded.handle",
                    statement);
        }
        for (long statement : statements) {
            fold(handle, statement, entry);
        }
    }

    private boolean isSame(Row one, Row other, boolean named) {
        if ((one.day() == null || other.day() == null) && !(isQuoted(one) && isQuoted(other))) {
            return false; // only quoted words say by themselves that they are the same
        }
        PreparedContent content = prepare(one);
        PreparedContent otherContent = prepare(other);
        return named ? SameUtterance.test(content, otherContent) : SameUtterance.identical(content, otherContent);
    }

    private static boolean isQuoted(Row row) {
        return row.form() != StatementForm.INDIRECT;
    }

    private PreparedContent prepare(Row row) {
        return prepared.computeIfAbsent(row.id(), id -> PreparedContent.of(row.content()));
    }

    private static @Nullable Speaker speaker(Handle handle, long statement) {
        return handle.createQuery(
                        "SELECT identity, kind FROM actor WHERE id = (SELECT speaker FROM statement WHERE id = ?)")
                .bind(0, statement)
                .map((row, context) ->
                        new Speaker(row.getLong(1), !row.getString(2).equals(ActorKind.UNNAMED.name())))
                .findOne()
                .orElse(null);
    }

    private static List<Row> candidates(Handle handle, Row row, Speaker speaker) {
        String near = row.day() == null
                ? ""
                : " AND (day IS NULL OR day BETWEEN " + (row.day() - NEAR_DAYS) + " AND " + (row.day() + NEAR_DAYS)
                        + ")";
        return rows(
                handle,
                "SELECT %s FROM statement WHERE speaker IN (SELECT id FROM actor WHERE identity = " + speaker.identity()
                        + ") AND id < " + row.id() + near + " ORDER BY id");
    }

    private static List<Row> rows(Handle handle, String sql) {
        return handle.createQuery(sql.formatted("id, digest, form, text, day, utterance"))
                .map((row, context) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        StatementForm.valueOf(row.getString(3)),
                        row.getString(4),
                        (Integer) row.getObject(5),
                        row.getLong(6)))
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
