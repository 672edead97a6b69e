package org.parley.eval;

import java.util.Locale;

/** Lines of a table for people. */
final class TableText {
    private final StringBuilder text = new StringBuilder();

    /** One line, by {@link String#format}, without white space at its end. */
    TableText line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
        return this;
    }

    /** Precision, recall and F1 in per cent. */
    static String percent(Counts counts) {
        return String.format(
                Locale.ROOT, "%5.1f %5.1f %5.1f", 100 * counts.precision(), 100 * counts.recall(), 100 * counts.f1());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
