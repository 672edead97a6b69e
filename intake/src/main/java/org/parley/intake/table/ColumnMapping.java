package org.parley.intake.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is which field of an article. Fields that it does not name are taken from columns of their own name.
 *
 * <p>Written {@code text=body,published:dd.MM.yyyy=date}: fields with their columns, commas between them. A column's name in double
 * quotation marks may hold commas. Behind {@code text} may stand {@code :html} for cells that are HTML, behind {@code published} a
 * pattern of {@link java.time.format.DateTimeFormatter}; without one, dates are ISO 8601.
 */
public final class ColumnMapping {
    /** Every field from the column of its own name. */
    public static final ColumnMapping BY_NAME = new ColumnMapping(Map.of(), false, null);

    private static final String HTML = "html";

    private final Map<Field, String> columns;
    private final boolean html;
    private final @Nullable DatePattern dates;

    private ColumnMapping(Map<Field, String> columns, boolean html, @Nullable DatePattern dates) {
        this.columns = Map.copyOf(columns);
        this.html = html;
        this.dates = dates;
    }

    /**
     * Reads a mapping as users write it.
     *
     * @throws IllegalArgumentException with a message for people if it can't be understood
     */
    public static ColumnMapping parse(String words) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        boolean html = false;
        DatePattern dates = null;
        for (String assignment : assignments(words)) {
            int equals = assignment.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not FIELD=COLUMN: " + assignment.strip());
            }
            String left = assignment.substring(0, equals).strip();
            int colon = left.indexOf(':');
            String name = colon < 0 ? left : left.substring(0, colon).strip();
            String how = colon < 0 ? "" : left.substring(colon + 1).strip();
            Field field = Field.named(name)
                    .orElseThrow(() ->
                            new IllegalArgumentException("not a field: " + name + "; the fields are " + Field.names()));
            if (field == Field.TEXT && how.equals(HTML)) {
                html = true;
            } else if (field == Field.PUBLISHED && !how.isEmpty()) {
                dates = new DatePattern(how);
            } else if (!how.isEmpty()) {
                throw new IllegalArgumentException("nothing known of " + left);
            }
            if (columns.put(field, column(assignment.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("two columns for " + name);
            }
        }
        return new ColumnMapping(columns, html, dates);
    }

    /** Parts between commas; one without an equals sign belongs to the next, for patterns have commas too. */
    private static List<String> assignments(String words) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        boolean assigned = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            quoted ^= c == '"';
            assigned |= c == '=' && !quoted;
            if (c == ',' && !quoted && assigned) {
                parts.add(words.substring(start, i));
                start = i + 1;
                assigned = false;
            }
        }
        parts.add(words.substring(start));
        return parts;
    }

    private static String column(String words) {
        String column = words.strip();
        boolean quoted = column.length() > 1 && column.startsWith("\"") && column.endsWith("\"");
        return quoted ? column.substring(1, column.length() - 1) : column;
    }

    /** Whether texts are HTML. */
    boolean isHtml() {
        return html;
    }

    /** How dates are written; nothing for ISO 8601. */
    Optional<DatePattern> dates() {
        return Optional.ofNullable(dates);
    }

    /** The column that was named for a field. */
    Optional<String> column(Field field) {
        return Optional.ofNullable(columns.get(field));
    }
}
