package org.parley.intake.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Excerpt;

/**
 * The first row of a table.
 *
 * @param width number of its cells
 * @param positions of the columns that are fields of articles, from 0
 */
record Heading(int width, Map<Field, Integer> positions) {
    Heading {
        positions = Map.copyOf(positions);
    }

    /** A column that is needed and not there. */
    static final class NoColumn extends Exception {
        private static final long serialVersionUID = 1L;

        private final String explanation;

        NoColumn(String explanation) {
            super(explanation);
            this.explanation = explanation;
        }

        /** A sentence for people. */
        String explanation() {
            return explanation;
        }
    }

    /**
     * Finds the columns.
     *
     * @throws NoColumn if one that the mapping names is missing, or the text's; the message lists those that are there
     */
    static Heading of(List<String> cells, ColumnMapping mapping) throws NoColumn {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String named = mapping.column(field).orElse(null);
            int position = position(cells, named == null ? field.fieldName() : named);
            if (position >= 0) {
                positions.put(field, position);
            } else if (named != null || field == Field.TEXT) {
                throw new NoColumn("no column \"" + (named == null ? field.fieldName() : named) + "\" for "
                        + field.fieldName() + "; the columns are: "
                        + cells.stream().map(Excerpt::of).collect(Collectors.joining(", ")));
            }
        }
        return new Heading(cells.size(), positions);
    }

    /** As written if there is such a column, else in any case and with blanks around it. */
    private static int position(List<String> cells, String name) {
        int exact = cells.indexOf(name);
        for (int i = 0; exact < 0 && i < cells.size(); i++) {
            if (cells.get(i).strip().equalsIgnoreCase(name.strip())) {
                exact = i;
            }
        }
        return exact;
    }

    /** What stands in a row for a field; absent where nothing does. */
    @Nullable
    String cell(List<String> cells, Field field) {
        Integer position = positions.get(field);
        if (position == null || position >= cells.size() || cells.get(position).isBlank()) {
            return null;
        }
        return cells.get(position);
    }
}
