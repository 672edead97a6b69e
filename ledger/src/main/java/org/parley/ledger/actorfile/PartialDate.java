package org.parley.ledger.actorfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year, as ISO 8601 and the formats that follow it write one.
 *
 * @param first its first day
 * @param last its last day
 */
record PartialDate(LocalDate first, LocalDate last) {
    private static final Pattern ISO =
            Pattern.compile("\\+?(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?)?)?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");

    /** PETRARCH and TABARI read 00 to 30 as 2000 to 2030. */
    private static final int LAST_SHORT_YEAR = 30;

    /**
     * Reads {@code 2015}, {@code 2015-03}, {@code 2015-03-01}, {@code 20150301} or a time of such a day; Wikidata's {@code 00}
     * for an unknown month or day too.
     *
     * @return null if it is none of these
     */
    static @Nullable PartialDate of(String written) {
        String text = written.strip();
        Matcher iso = ISO.matcher(text);
        Matcher basic = BASIC.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        return basic.matches() ? of(basic.group(1), basic.group(2), basic.group(3)) : null;
    }

    /** Reads {@code YYMMDD} or {@code YYYYMMDD}; null if it is neither. */
    static @Nullable PartialDate ofDictionary(String written) {
        Matcher matcher = SHORT.matcher(written);
        if (!matcher.matches()) {
            return of(written);
        }
        int year = Integer.parseInt(matcher.group(1));
        String century = year <= LAST_SHORT_YEAR ? "20" : "19";
        return of(century + matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private static @Nullable PartialDate of(String year, @Nullable String month, @Nullable String day) {
        try {
            int y = Integer.parseInt(year);
            if (month == null || month.equals("00")) {
                return new PartialDate(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31));
            }
            YearMonth whole = YearMonth.of(y, Integer.parseInt(month));
            if (day == null || day.equals("00")) {
                return new PartialDate(whole.atDay(1), whole.atEndOfMonth());
            }
            LocalDate exact = whole.atDay(Integer.parseInt(day));
            return new PartialDate(exact, exact);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
