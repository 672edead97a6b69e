package org.parley.ledger;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.parley.model.StatementForm;
import org.parley.model.StatementType;

/**
 * What lists and facets are made of, for all statements at once, as the ledger was at one entry: columns of numbers, by row.
 * Its columns do not change once it is made; some 40 bytes a statement.
 *
 * <p>Held in memory because no index of a database counts a hundred thousand matches by five properties in the time that people
 * take for no time.
 */
final class Snapshot {
    /** The day of a statement that has none. */
    static final int NO_DAY = Integer.MIN_VALUE;

    static final List<StatementForm> FORMS = List.of(StatementForm.values());
    static final List<StatementType> TYPES = List.of(StatementType.values());

    private final long sequence;
    private final SnapshotColumns columns;
    private final int[] newestFirst;
    private final int[] reportsOfIdentity;
    private final WordMatches words = new WordMatches();

    Snapshot(long sequence, SnapshotColumns columns) {
        this.sequence = sequence;
        this.columns = columns;
        newestFirst = columns.newestFirst();
        reportsOfIdentity = new int[columns.actors() + 1];
        for (int row : newestFirst) {
            reportsOfIdentity[speaker(row)]++;
        }
    }

    /** The entry up to which it is true. */
    long sequence() {
        return sequence;
    }

    /** What was looked up in the full-text index at this state. */
    WordMatches words() {
        return words;
    }

    SnapshotColumns columns() {
        return columns;
    }

    /** Rows of all statements that count, the newest first, those without a day last. */
    int[] newestFirst() {
        return newestFirst;
    }

    /** How many statements that count have this identity for speaker. */
    int reports(int identity) {
        return identity < reportsOfIdentity.length ? reportsOfIdentity[identity] : 0;
    }

    /** Identity of a statement's speaker; 0 where nobody is named. */
    int speaker(int row) {
        return columns.identity(columns.speaker(row));
    }

    /** Number of the speaker's country in {@link #countries}; 0 where unknown. */
    int country(int row) {
        return columns.countryOfIdentity(speaker(row));
    }

    /** Number of the article's outlet in {@link #outlets}; 0 where unknown. */
    int outlet(int row) {
        return columns.outletOfArticle(columns.article(row));
    }

    /** Names of outlets by number; the first stands for none. */
    List<String> outlets() {
        return columns.outlets().names();
    }

    /** Codes of countries by number; the first stands for none. */
    List<String> countries() {
        return columns.countries().names();
    }

    /** The numbers of these names. */
    static BitSet numbers(Iterable<String> names, Map<String, Integer> numbers) {
        BitSet found = new BitSet();
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number != null) {
                found.set(number);
            }
        }
        return found;
    }
}
