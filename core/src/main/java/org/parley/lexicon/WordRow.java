package org.parley.lexicon;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a word list.
 *
 * @param place file and line, for messages
 * @param fields by column name
 */
public record WordRow(String place, Map<String, String> fields) {
    private static final Pattern SEPARATOR = Pattern.compile(";");

    public WordRow {
        fields = Map.copyOf(fields);
    }

    /**
     * The field of a column, empty if nothing stands there.
     *
     * @throws IllegalStateException where the list has no such column
     */
    public String get(String column) {
        String field = fields.get(column);
        if (field == null) {
            throw wrong("no column " + column);
        }
        return field;
    }

    /** The field of a column, or null if nothing stands there. */
    public @Nullable String find(String column) {
        String field = get(column);
        return field.isEmpty() ? null : field;
    }

    /** The values of a column that holds several, separated by semicolons; empty if nothing stands there. */
    public List<String> list(String column) {
        String field = get(column);
        return field.isEmpty() ? List.of() : List.of(SEPARATOR.split(field));
    }

    /** To be thrown where the row says something that can't be. */
    public IllegalStateException wrong(String why) {
        return new IllegalStateException(place + ": " + why);
    }
}
