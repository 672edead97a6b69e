package org.parley.ledger.actorfile;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param at where it stands
 * @param columns positions by name, folded as {@link Columns} does
 * @param fields in order; may be fewer than columns
 */
record TableRow(Position at, Map<String, Integer> columns, List<String> fields) {
    /** The first of these columns that is there and not blank; blank if none is. */
    String first(Iterable<String> names) {
        for (String name : names) {
            String field = get(name);
            if (!field.isBlank()) {
                return field;
            }
        }
        return "";
    }

    /** Blank where there is no such column, or nothing in it. */
    String get(String name) {
        Integer column = columns.get(name);
        return column == null || column >= fields.size()
                ? ""
                : fields.get(column).strip();
    }
}
