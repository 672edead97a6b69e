package org.parley.cli.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parley.model.When;

/** Days in words: 18 Mar 2021. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /** One day. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day, a month or year taken whole, or a range; the article's own words where they could not be resolved. */
    public static String when(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (from == null && to == null) {
            return "“" + when.text() + "”";
        }
        if (from == null || to == null) {
            return from == null ? "until " + DAY.format(to) : "from " + DAY.format(from);
        }
        if (from.equals(to)) {
            return DAY.format(from);
        }
        if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
            return Integer.toString(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
            return MONTH.format(from);
        }
        return DAY.format(from) + " – " + DAY.format(to);
    }
}
