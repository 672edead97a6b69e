package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of a publication count: those in the latest reading of their version, unless it was extracted again, that no later version of the article
 * repeats, be it as the same utterance or in the very words of the same speaker.
 */
final class CurrentStatements {
    private final Handle handle;
    private final long entry;

    /** For the changes that one entry makes. */
    CurrentStatements(Handle handle, long entry) {
        this.handle = handle;
        this.entry = entry;
    }

    private record Row(long id, int version, boolean isLatest, boolean isCurrent, long utterance, Words words) {}

    private record Words(@Nullable Long speaker, String text) {}

    /** Marks them anew; returns those that came to count or ceased to. */
    List<Long> recount(long publication) {
        List<Row> rows = rows(publication);
        Map<Object, Integer> last = new HashMap<>();
        for (Row row : rows) {
            if (row.isLatest()) {
                last.merge(row.utterance(), row.version(), Math::max);
                last.merge(row.words(), row.version(), Math::max);
            }
        }
        List<Long> changed = new ArrayList<>();
        PreparedBatch changes = handle.prepareBatch("UPDATE statement SET is_current = ?, touched = ? WHERE id = ?");
        for (Row row : rows) {
            boolean counts = row.isLatest()
                    && last.getOrDefault(row.utterance(), 0) == row.version()
                    && last.getOrDefault(row.words(), 0) == row.version();
            if (counts != row.isCurrent()) {
                changes.add(counts ? 1 : 0, entry, row.id());
                changed.add(row.id());
            }
        }
        changes.execute();
        return changed;
    }

    private List<Row> rows(long publication) {
        return handle.createQuery(
                        "SELECT statement.id, version, statement.extraction = article.extraction AND is_replaced = 0, is_current,"
                                + " utterance, speaker, text FROM statement JOIN article ON article.id = statement.article"
                                + " WHERE publication = ?")
                .bind(0, publication)
                .map((row, context) -> {
                    long speaker = row.getLong(6);
                    Words words = new Words(row.wasNull() ? null : speaker, row.getString(7));
                    return new Row(
                            row.getLong(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4), row.getLong(5), words);
                })
                .list();
    }

    /** Does so for publications of several versions among whose statements this entry changed something. */
    List<Long> recountUnsettled() {
        return handle.createQuery("""
                        SELECT DISTINCT here.publication FROM statement JOIN article here ON here.id = statement.article
                        WHERE statement.touched = ? AND EXISTS (
                            SELECT 1 FROM article other WHERE other.publication = here.publication AND other.id <> here.id)
                        """).bind(0, entry).mapTo(Long.class).list().stream()
                .flatMap(publication -> recount(publication).stream())
                .toList();
    }
}
