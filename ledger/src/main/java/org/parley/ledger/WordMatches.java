package org.parley.ledger;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Which statements match words, as looked up last: a facet that is chosen or a page that is turned asks for the same words again.
 * Thread-safe. True for one state of the ledger.
 */
final class WordMatches {
    private static final int MOST_KEPT = 24;

    private final Map<String, BitSet> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Rows of the statements that match; not to be changed. */
    BitSet of(Handle handle, String match) {
        synchronized (kept) {
            BitSet known = kept.get(match);
            if (known != null) {
                return known;
            }
        }
        BitSet found = look(handle, match);
        synchronized (kept) {
            kept.put(match, found);
        }
        return found;
    }

    /** All numbers in one string: half a million rows one by one would take twice as long. */
    private static BitSet look(Handle handle, String match) {
        String numbers = handle.createQuery(
                        "SELECT coalesce(group_concat(rowid, ' '), '') FROM statement_words WHERE statement_words MATCH ?")
                .bind(0, match)
                .mapTo(String.class)
                .one();
        BitSet rows = new BitSet();
        int row = 0;
        for (int i = 0; i < numbers.length(); i++) {
            char c = numbers.charAt(i);
            if (c == ' ') {
                rows.set(row);
                row = 0;
            } else {
                row = row * 10 + (c - '0');
            }
        }
        if (row > 0) {
            rows.set(row);
        }
        return rows;
    }
}
