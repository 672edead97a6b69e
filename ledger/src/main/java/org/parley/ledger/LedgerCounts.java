package org.parley.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.LedgerStats;
import org.parley.ledger.query.LedgerStats.LanguageCount;

/** Counts over the whole ledger. */
final class LedgerCounts {
    private final Handle handle;
    private final Snapshot snapshot;

    LedgerCounts(Handle handle, Snapshot snapshot) {
        this.handle = handle;
        this.snapshot = snapshot;
    }

    LedgerStats stats() {
        EntryTable.Head head = EntryTable.head(handle);
        SnapshotColumns columns = snapshot.columns();
        int[] rows = snapshot.newestFirst();
        BitSet utterances = new BitSet(columns.statements() + 1);
        int oldest = Integer.MAX_VALUE;
        for (int row : rows) {
            utterances.set(columns.utterance(row));
            if (columns.day(row) != Snapshot.NO_DAY) {
                oldest = columns.day(row);
            }
        }
        return new LedgerStats(
                head.sequence(),
                count("SELECT count(DISTINCT publication) FROM article"),
                count("SELECT count(*) FROM article"),
                count("SELECT count(DISTINCT story) FROM article"),
                snapshot.outlets().size() - 1L,
                count("SELECT count(DISTINCT identity) FROM actor WHERE is_current = 1 AND kind <> 'UNNAMED'"),
                rows.length,
                utterances.cardinality(),
                languages(),
                oldest == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(oldest),
                newest(rows, columns),
                changed(head),
                head.digest());
    }

    private static @Nullable LocalDate newest(int[] rows, SnapshotColumns columns) {
        return rows.length == 0 || columns.day(rows[0]) == Snapshot.NO_DAY
                ? null
                : LocalDate.ofEpochDay(columns.day(rows[0]));
    }

    private List<LanguageCount> languages() {
        return handle.createQuery("SELECT language, count(DISTINCT publication),"
                        + " count(DISTINCT CASE WHEN is_read = 0 THEN publication END) FROM article"
                        + " GROUP BY language ORDER BY 2 DESC, 1")
                .map((row, context) -> new LanguageCount(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private @Nullable Instant changed(EntryTable.Head head) {
        return EntryTable.entry(handle, head.sequence())
                .map(entry -> entry.recorded())
                .orElse(null);
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
