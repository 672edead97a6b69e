package org.parley.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param <T> what stands in the rows
 * @param name for programs: snake case, stable
 * @param type what {@code value} gives
 * @param value of a row; absent where there is none. Texts are well-formed: no lone surrogates
 */
public record Column<T>(String name, Type type, Function<T, @Nullable Object> value) {
    /** What a column holds. */
    public enum Type {
        /** {@link String}, never absent. */
        TEXT,
        /** {@link String}. */
        OPTIONAL_TEXT,
        /** List of {@link String}, never absent. */
        TEXTS,
        /** {@link java.time.LocalDate}. */
        DAY,
        /** {@link Double}, never absent. */
        REAL,
        /** {@link Integer}, never absent. */
        INTEGER,
        /** {@link Long}, never absent. */
        LONG
    }

    private static final String BETWEEN_TEXTS = "; ";

    /** A column that holds a text in each row. */
    public static <T> Column<T> text(String name, Function<T, String> value) {
        return new Column<>(name, Type.TEXT, row -> Characters.wellFormed(value.apply(row)));
    }

    /** A column that holds a text in some rows. */
    public static <T> Column<T> optional(String name, Function<T, @Nullable String> value) {
        return new Column<>(name, Type.OPTIONAL_TEXT, row -> {
            String text = value.apply(row);
            return text == null ? null : Characters.wellFormed(text);
        });
    }

    /**
     * The value of a row as a cell of CSV: several texts with "; " between them, nothing that a spreadsheet takes for a formula, no
     * NUL, at which some readers take a text to end. Empty where there is no value.
     */
    public String cell(T row) {
        Object found = value.apply(row);
        if (found == null) {
            return "";
        }
        return switch (type) {
            case TEXT, OPTIONAL_TEXT -> guarded(found.toString());
            case TEXTS ->
                guarded(((List<?>) found).stream().map(Object::toString).collect(Collectors.joining(BETWEEN_TEXTS)));
            case REAL -> BigDecimal.valueOf((Double) found).toPlainString();
            case DAY, INTEGER, LONG -> found.toString();
        };
    }

    private static String guarded(String text) {
        return FormulaGuard.guarded(Characters.withoutNul(text));
    }

    /** The same column of rows that hold such a value. */
    <R> Column<R> of(Function<R, T> part) {
        return new Column<>(name, type, row -> value.apply(part.apply(row)));
    }
}
