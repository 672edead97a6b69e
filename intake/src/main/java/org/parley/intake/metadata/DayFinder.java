package org.parley.intake.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds days in texts and in values of attributes. Thread-safe. */
final class DayFinder {
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String NO_DIGIT_BEFORE = "(?<![\\d.,/:-])";
    private static final String ORDINAL = "(?:st|nd|rd|th|er|\\.|º|ª|°|-?го)?";
    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}]{2,14})";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(NO_DIGIT_BEFORE + YEAR + "(?:([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)"
                    + "|\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})(?!\\d))");
    private static final Pattern YEAR_LAST = Pattern.compile(NO_DIGIT_BEFORE
            + "(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(" + YEAR + "|\\d{2})(?![\\d:]|[.,/-]\\d)");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(?<!\\d)(\\d{1,2})" + ORDINAL
            + "[\\s\\-/.,]{0,3}(?:(?:of|de|di|d|den) )?(?:d[’'])?" + WORD
            + "[.,]{0,2}[\\s\\-/]{0,3}(?:(?:del?|of) )?['’]?(" + YEAR + "|\\d{2}(?![\\d:.]))(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(?<![\\p{L}\\p{M}])" + WORD
            + "\\.?[\\s\\-/]{0,2}(\\d{1,2})(?:st|nd|rd|th)?[\\s,.\\-/]{1,3}" + YEAR + "(?!\\d)");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(NO_DIGIT_BEFORE + YEAR
            + "[.,]?[\\s-]{0,2}(?:m\\. |g\\. |-?ko )?" + WORD + "[.,]?[\\s-]{1,2}(\\d{1,2})(?!\\d)");
    private static final Pattern CLOCK_BEFORE_YEAR = Pattern.compile("(?<![\\p{L}\\p{M}])" + WORD
            + " {1,2}(\\d{1,2}),? \\d{1,2}:\\d{2}(?::\\d{2})? (?:[A-Z]{1,5}(?:[+-]\\d{2}:?\\d{2})? )?" + YEAR
            + "(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?\\d{4,6}Z?)?(?!\\d)");

    private final MonthNames months = new MonthNames();

    /** All days in a text, in order; of two readings that overlap, the one of the surer pattern. */
    List<DayMention> find(String text, PageLanguage language) {
        List<DayMention> found = new ArrayList<>();
        if (!hasDigit(text)) {
            return found;
        }
        collect(YEAR_FIRST, text, found, this::yearFirst);
        collect(YEAR_LAST, text, found, match -> yearLast(match, language));
        collect(DAY_MONTH_YEAR, text, found, match -> named(match, 3, 2, 1, language));
        collect(MONTH_DAY_YEAR, text, found, match -> named(match, 3, 1, 2, language));
        collect(YEAR_MONTH_DAY, text, found, match -> named(match, 1, 2, 3, language));
        collect(CLOCK_BEFORE_YEAR, text, found, match -> named(match, 3, 1, 2, language));
        found.sort(Comparator.comparingInt(DayMention::start));
        return found;
    }

    /** The first day in a value made for machines, where dates may also stand without separators. */
    @Nullable
    DayMention first(String value, PageLanguage language) {
        List<DayMention> found = find(value, language);
        if (found.isEmpty()) {
            collect(
                    COMPACT,
                    value,
                    found,
                    match -> mention(match, number(match, 1), number(match, 2), number(match, 3)));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private interface Reading {
        @Nullable
        DayMention of(Matcher match);
    }

    private static void collect(Pattern pattern, String text, List<DayMention> found, Reading reading) {
        Matcher match = pattern.matcher(text);
        int at = 0;
        while (at <= text.length() && match.find(at)) {
            DayMention mention = reading.of(match);
            boolean isNew = mention != null
                    && found.stream().noneMatch(other -> other.start() < match.end() && match.start() < other.end());
            if (isNew && mention != null) {
                found.add(mention);
            }
            at = isNew ? match.end() : match.start() + 1;
        }
    }

    private @Nullable DayMention yearFirst(Matcher match) {
        boolean separated = match.group(3) != null;
        return mention(match, number(match, 1), number(match, separated ? 3 : 5), number(match, separated ? 4 : 6));
    }

    private @Nullable DayMention yearLast(Matcher match, PageLanguage language) {
        int first = number(match, 1);
        int second = number(match, 3);
        int year = year(match.group(4));
        boolean dotted = match.group(2).equals(".");
        LocalDate dayFirst = day(year, second, first);
        LocalDate monthFirst = dotted ? null : day(year, first, second);
        boolean american = language.isMonthFirst() ? monthFirst != null : dayFirst == null;
        LocalDate chosen = american ? monthFirst : dayFirst;
        if (chosen == null) {
            return null;
        }
        LocalDate other = american ? dayFirst : monthFirst;
        return new DayMention(chosen, chosen.equals(other) ? null : other, match.start(), match.end());
    }

    private @Nullable DayMention named(Matcher match, int year, int month, int day, PageLanguage language) {
        int number = months.month(match.group(month), language.code());
        return number == 0 ? null : mention(match, year(match.group(year)), number, number(match, day));
    }

    private static @Nullable DayMention mention(Matcher match, int year, int month, int day) {
        LocalDate date = day(year, month, day);
        return date == null ? null : new DayMention(date, null, match.start(), match.end());
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** Two digits are a year of this century, or of the nineties. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 90 ? 2000 + year : 1900 + year;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
