package org.parley.intake.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.PublicationDate;

/**
 * Moments as feeds write them. The feed library reads more forms, but forgets the zone, and with it the day on which an article came
 * out where it was written.
 */
final class FeedDates {
    private static final int LONGEST = 64;

    /** RFC 822, as feeds bend it: any or no day of the week, two-digit years, no seconds, no zone. */
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{Alpha}{3})\\p{Alpha}*\\.?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(\\S+)?.*)?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    /** The names of RFC 822, and those of Europe that mean one offset only; hours. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3));

    private FeedDates() {}

    /** The moment that words name, or nothing; UTC where no zone is given or its name means several. */
    static @Nullable OffsetDateTime parse(@Nullable String words) {
        if (words == null || words.length() > LONGEST) {
            return null;
        }
        String date = words.strip();
        try {
            Matcher mail = MAIL.matcher(date);
            return mail.matches() ? mail(mail) : iso(date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OffsetDateTime iso(String date) {
        TemporalAccessor read =
                PublicationDate.ISO.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (read instanceof OffsetDateTime moment) {
            return moment;
        }
        LocalDateTime local = read instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(read);
        return local.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime mail(Matcher parts) {
        Integer month = MONTHS.get(parts.group(2).toLowerCase(Locale.ROOT));
        if (month == null) {
            return null;
        }
        int year = number(parts.group(3));
        LocalDate day = LocalDate.of(year < 100 ? year + 2000 : year, month, number(parts.group(1)));
        int second = Math.min(number(parts.group(6)), 59);
        return day.atTime(number(parts.group(4)), number(parts.group(5)), second)
                .atOffset(zone(parts.group(7)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(@Nullable String words) {
        if (words == null) {
            return ZoneOffset.UTC;
        }
        if (words.startsWith("+") || words.startsWith("-")) {
            return ZoneOffset.of(words);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(words.toUpperCase(Locale.ROOT), 0));
    }
}
