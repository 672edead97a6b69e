package org.parley.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/**
 * A list of patterns kept as data. Each has an example that it finds and one that it leaves alone.
 *
 * @param rows by rank, then in the order of the list
 */
record PatternTable(List<Row> rows) {
    private static final String FOLDER = "parley/en/dialogue/";

    /**
     * One pattern.
     *
     * @param id its name; what stands before the point is what it tells
     * @param rank of two that are found the one with the lower decides
     * @param pattern with whatever case
     */
    record Row(String id, int rank, Pattern pattern, String accept, String reject) {
        /** What it tells: the words before the point. */
        String tells() {
            return id.substring(0, id.indexOf('.'));
        }

        boolean isIn(CharSequence text) {
            return pattern.matcher(text).find();
        }
    }

    PatternTable {
        rows = List.copyOf(rows);
    }

    /**
     * The list of that name.
     *
     * @throws IllegalStateException with file and line where something is wrong with it
     */
    static PatternTable read(String name) {
        return new PatternTable(
                WordTable.read(FOLDER + name + ".tsv", "id", "rank", "pattern", "accept", "reject").stream()
                        .map(PatternTable::row)
                        .sorted(Comparator.comparingInt(Row::rank))
                        .toList());
    }

    private static Row row(WordRow row) {
        if (row.get("id").indexOf('.') < 1) {
            throw row.wrong("an id needs a point");
        }
        return new Row(
                row.get("id"),
                Integer.parseInt(row.get("rank")),
                Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                row.get("accept"),
                row.get("reject"));
    }

    /** The first that is found in the text. */
    Optional<Row> first(CharSequence text) {
        return rows.stream().filter(row -> row.isIn(text)).findFirst();
    }
}
