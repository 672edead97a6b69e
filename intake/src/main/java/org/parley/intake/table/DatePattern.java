package org.parley.intake.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Dates written in a way of their own. Thread-safe. */
final class DatePattern {
    private final DateTimeFormatter formatter;

    /**
     * A pattern with the letters of {@link DateTimeFormatter}; names of months and days are English, in any case.
     *
     * @throws IllegalArgumentException if it is no such pattern or does not tell a day
     */
    DatePattern(String pattern) {
        formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        LocalDate sample = LocalDate.of(2001, 2, 3);
        boolean tellsDay;
        try {
            tellsDay =
                    parse(formatter.format(sample.atStartOfDay(ZoneOffset.UTC))).equals(Optional.of(sample));
        } catch (DateTimeException e) {
            tellsDay = false;
        }
        if (!tellsDay) {
            throw new IllegalArgumentException("a pattern that does not tell a day: " + pattern);
        }
    }

    Optional<LocalDate> parse(String words) {
        try {
            return Optional.of(formatter.parse(words.strip(), LocalDate::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
