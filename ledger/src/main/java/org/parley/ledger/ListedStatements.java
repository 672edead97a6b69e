package org.parley.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.query.Found;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Utterance;

/**
 * What a query found, handed over in the order of the list, with few of it in memory.
 *
 * @param rows of statements, in that order
 */
@SuppressWarnings("ArrayRecordComponent")
record ListedStatements(Handle handle, SnapshotColumns columns, int[] rows) {
    /** Rows that are looked up together. */
    private static final int BATCH = 500;

    Found utterances(int limit, Consumer<Utterance> sink) {
        BitSet seen = new BitSet(columns.statements() + 1);
        List<Long> batch = new ArrayList<>();
        int distinct = 0;
        for (int row : rows) {
            int utterance = columns.utterance(row);
            if (!seen.get(utterance)) {
                seen.set(utterance);
                if (distinct < limit) {
                    batch.add((long) utterance);
                }
                distinct++;
                if (batch.size() == BATCH) {
                    SqliteSearch.utterances(handle, batch).forEach(sink);
                    batch.clear();
                }
            }
        }
        SqliteSearch.utterances(handle, batch).forEach(sink);
        return new Found(rows.length, distinct);
    }

    Found reports(int limit, Consumer<Report> sink) {
        BitSet seen = new BitSet(columns.statements() + 1);
        for (int row : rows) {
            seen.set(columns.utterance(row));
        }
        int most = Math.min(limit, rows.length);
        for (int from = 0; from < most; from += BATCH) {
            List<Integer> batch = Arrays.stream(rows, from, Math.min(most, from + BATCH))
                    .boxed()
                    .toList();
            Map<Integer, Report> reports = new ReportRows(handle).ofStatements(batch);
            batch.stream().filter(reports::containsKey).map(reports::get).forEach(sink);
        }
        return new Found(rows.length, seen.cardinality());
    }
}
