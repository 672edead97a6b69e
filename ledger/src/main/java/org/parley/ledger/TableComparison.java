package org.parley.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Holds the tables of a ledger against those made from its entries alone, row by row. Time is linear in the rows, give or take the
 * depth of an index; no table is held in memory.
 */
final class TableComparison {
    /** More of one table would only repeat that it is not what it should be. */
    private static final int MOST_OF_A_TABLE = 20;

    /** The entry that last changed a row, for readers to catch up; not part of what it says. */
    private static final String TOUCHED = "touched";

    private final Handle handle;
    private final Flaws flaws;

    /** For {@link ScratchTables}. */
    TableComparison(Handle handle, Flaws flaws) {
        this.handle = handle;
        this.flaws = flaws;
    }

    private record Column(String name, boolean isKey) {}

    /** Notes the first rows of a table that are missing, differ, or follow from no entry. */
    void compare(DerivedTable table) {
        List<Column> columns = columns(table);
        String keys = columns.stream()
                .filter(Column::isKey)
                .map(column -> same(column.name()))
                .collect(Collectors.joining(" AND "));
        String first = columns.stream()
                .filter(Column::isKey)
                .map(Column::name)
                .findFirst()
                .orElseThrow();
        String other = "other." + first + " IS NULL";
        differing(
                table,
                columns.stream()
                        .filter(column -> !column.isKey())
                        .map(Column::name)
                        .toList(),
                keys,
                other);
        String held = ScratchTables.HELD + "." + table.stored();
        handle.createQuery("SELECT " + table.entry() + ", " + table.naming() + " FROM " + held + " one LEFT JOIN main."
                        + table.stored() + " other ON " + keys + " WHERE " + other + " LIMIT " + MOST_OF_A_TABLE)
                .map((row, context) -> {
                    flaws.add(
                            row.getLong(1),
                            "the table \"" + table.stored() + "\" has a row that follows from no entry: "
                                    + row.getString(2));
                    return row;
                })
                .forEach(row -> {});
    }

    private void differing(DerivedTable table, List<String> values, String keys, String missing) {
        String differences = values.stream().map(TableComparison::differs).collect(Collectors.joining(", "));
        String any = values.stream().map(value -> " OR " + differs(value)).collect(Collectors.joining());
        handle.createQuery("SELECT " + table.entry() + ", " + table.naming() + ", " + missing
                        + (values.isEmpty() ? "" : ", " + differences) + " FROM main." + table.stored()
                        + " one LEFT JOIN " + ScratchTables.HELD + "." + table.stored() + " other ON " + keys
                        + " WHERE "
                        + missing + any + " LIMIT " + MOST_OF_A_TABLE)
                .map((row, context) -> {
                    String what = row.getBoolean(3) ? " lacks " : " differs from the entries in ";
                    String where = row.getBoolean(3) ? "" : differing(row, values) + " of ";
                    flaws.add(row.getLong(1), "the table \"" + table.stored() + "\"" + what + where + row.getString(2));
                    return row;
                })
                .forEach(row -> {});
    }

    private static String differing(java.sql.ResultSet row, List<String> values) throws java.sql.SQLException {
        StringBuilder differing = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (row.getBoolean(4 + i)) {
                differing.append(differing.isEmpty() ? "" : ", ").append(values.get(i));
            }
        }
        return differing.toString();
    }

    private static String same(String column) {
        return "other." + column + " = one." + column;
    }

    private static String differs(String column) {
        return "one." + column + " IS NOT other." + column;
    }

    private List<Column> columns(DerivedTable table) {
        return handle.createQuery("SELECT name, pk > 0 FROM pragma_table_info(?)")
                .bind(0, table.stored())
                .map((row, context) -> new Column(row.getString(1), row.getBoolean(2)))
                .filter(column -> !column.name().equals(TOUCHED))
                .list();
    }
}
