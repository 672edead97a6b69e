package org.parley.statement;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.statement.CalendarWords.Kind;

/**
 * Counts date phrases into days.
 *
 * <p>What is reported has been said, so that words without a year or week mean the last such day, month or year on or before
 * publication, unless they say otherwise.
 */
final class DateArithmetic {
    private static final int YEARS_TO_A_LEAP_DAY = 8;
    private static final int HOURS_IN_DAY = 24;

    private final CalendarWords calendar;

    DateArithmetic(CalendarWords calendar) {
        this.calendar = calendar;
    }

    /** The days meant; empty where they can't be told. Never throws, whatever the words. */
    Optional<Days> days(DatePhrase phrase, @Nullable LocalDate published, @Nullable LocalDate around) {
        try {
            Optional<Days> absolute = absolute(phrase);
            if (absolute.isPresent()) {
                return absolute;
            }
            if (phrase.meaning() == DateMeaning.AROUND) {
                return around == null ? Optional.empty() : around(phrase.match(), around);
            }
            return published == null ? Optional.empty() : relative(phrase, published);
        } catch (DateTimeException e) {
            // the thirtieth of February is written now and then
            return Optional.empty();
        }
    }

    private Optional<Days> absolute(DatePhrase phrase) {
        Match match = phrase.match();
        if (match.words("YEAR").isEmpty()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.words("YEAR"));
        return switch (phrase.meaning()) {
            case DAY -> Optional.of(Days.on(LocalDate.of(year, month(match), day(match, "DAY"))));
            case DAYS -> days(year, match);
            case NUMERIC -> numeric(year, day(match, "DAY"), day(match, "LASTDAY"));
            case MONTH -> Optional.of(Days.of(YearMonth.of(year, month(match))).phase(phase(match)));
            case YEAR -> Optional.of(Days.of(Year.of(year)).phase(phase(match)));
            default -> Optional.empty();
        };
    }

    private Optional<Days> relative(DatePhrase phrase, LocalDate published) {
        Match match = phrase.match();
        return switch (phrase.meaning()) {
            case DAY -> lastDayOfMonth(match, published).map(Days::on);
            case DAYS -> lastDayOfMonth(match, published).flatMap(day -> days(day.getYear(), match));
            case MONTH -> Optional.of(Days.of(month(match, published)).phase(phase(match)));
            case WEEKDAY -> Optional.of(Days.on(lastOnOrBefore(published, weekday(match, "WEEKDAY"))));
            case SHIFTED_WEEKDAY -> Optional.of(Days.on(shiftedWeekday(match, published)));
            case WEEKDAY_OF_WEEK ->
                Optional.of(Days.on(Days.weekOf(published.plusWeeks(shift(match)))
                        .from()
                        .with(TemporalAdjusters.nextOrSame(weekday(match, "WEEKDAY")))));
            case WEEKDAYS -> weekdays(match, published);
            case WEEKEND -> Optional.of(Days.weekendOf(lastOnOrBefore(published, DayOfWeek.SATURDAY)));
            case DEICTIC ->
                Optional.of(Days.on(
                        published.plusDays(Integer.parseInt(calendar.value(Kind.DEICTIC, match.words("DEICTIC"))))));
            case LAST_NIGHT -> Optional.of(Days.on(published.minusDays(1)));
            case THIS_PART -> Optional.of(Days.on(published));
            case BEFORE_YESTERDAY -> Optional.of(Days.on(published.minusDays(2)));
            case AFTER_TOMORROW -> Optional.of(Days.on(published.plusDays(2)));
            case UNIT -> unit(match, published);
            case AGO -> ago(match, published);
            case PAST -> past(match, published);
            case NUMERIC, YEAR, AROUND, EVENT, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Days> days(int year, Match match) {
        LocalDate from = LocalDate.of(year, month(match), day(match, "DAY"));
        LocalDate to = LocalDate.of(year, month(match), day(match, "LASTDAY"));
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Days(from, to));
    }

    /** Which of the two is the month is only clear where one of them can't be. */
    private static Optional<Days> numeric(int year, int first, int second) {
        if (first > 12 == second > 12 && first != second) {
            return Optional.empty();
        }
        return Optional.of(Days.on(LocalDate.of(year, Math.min(first, second), Math.max(first, second))));
    }

    private Optional<LocalDate> lastDayOfMonth(Match match, LocalDate published) {
        int month = month(match);
        int day = day(match, "DAY");
        for (int year = published.getYear(); year >= published.getYear() - YEARS_TO_A_LEAP_DAY; year--) {
            if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                LocalDate date = LocalDate.of(year, month, day);
                if (!date.isAfter(published)) {
                    return Optional.of(date);
                }
            }
        }
        return Optional.empty();
    }

    /** "last March", said in March, is that of the year before; "next March" is yet to come. */
    private YearMonth month(Match match, LocalDate published) {
        YearMonth now = YearMonth.from(published);
        YearMonth named = now.withMonth(month(match));
        String shift = match.words("SHIFT");
        if (shift.isEmpty()) {
            return named.isAfter(now) ? named.minusYears(1) : named;
        }
        int direction = shift(match);
        if (direction < 0) {
            return named.isBefore(now) ? named : named.minusYears(1);
        }
        return direction > 0 && !named.isAfter(now) ? named.plusYears(1) : named;
    }

    private LocalDate shiftedWeekday(Match match, LocalDate published) {
        DayOfWeek weekday = weekday(match, "WEEKDAY");
        int shift = shift(match);
        if (shift < 0) {
            return lastOnOrBefore(published.minusDays(1), weekday);
        }
        return shift > 0
                ? published.with(TemporalAdjusters.next(weekday))
                : Days.weekOf(published).from().with(TemporalAdjusters.nextOrSame(weekday));
    }

    private Optional<Days> weekdays(Match match, LocalDate published) {
        LocalDate to = lastOnOrBefore(published, weekday(match, "LASTWEEKDAY"));
        return Optional.of(new Days(lastOnOrBefore(to, weekday(match, "WEEKDAY")), to));
    }

    private Optional<Days> unit(Match match, LocalDate published) {
        int shift = shift(match);
        Optional<Days> whole =
                switch (calendar.value(Kind.UNIT, match.words("UNIT"))) {
                    case "DAYS" -> Optional.of(Days.on(published.plusDays(shift)));
                    case "WEEKS" -> Optional.of(Days.weekOf(published.plusWeeks(shift)));
                    case "WEEKENDS" -> Optional.of(weekend(shift, published));
                    case "MONTHS" ->
                        Optional.of(Days.of(YearMonth.from(published).plusMonths(shift)));
                    case "YEARS" -> Optional.of(Days.of(Year.from(published).plusYears(shift)));
                    default -> Optional.empty();
                };
        // what was said "this month" was said by now
        boolean soFar =
                shift == 0 && match.words("EDGE").isEmpty() && phase(match).isEmpty();
        String edge = soFar ? "SO_FAR" : calendar.value(Kind.EDGE, match.words("EDGE"));
        return whole.map(days -> days.phase(phase(match)).edge(edge, published));
    }

    private static Days weekend(int shift, LocalDate published) {
        return shift < 0
                ? Days.weekendOf(lastOnOrBefore(published, DayOfWeek.SUNDAY))
                : Days.weekendOf(published.plusWeeks(shift));
    }

    private Optional<Days> ago(Match match, LocalDate published) {
        int number = calendar.number(match.words("NUMBER"));
        return switch (calendar.value(Kind.UNIT, match.words("UNIT"))) {
            case "HOURS" ->
                Optional.of(new Days(published.minusDays((number + HOURS_IN_DAY - 1) / HOURS_IN_DAY), published));
            case "DAYS" -> Optional.of(Days.on(published.minusDays(number)));
            case "WEEKS" -> Optional.of(Days.weekOf(published.minusWeeks(number)));
            case "FORTNIGHTS" -> Optional.of(Days.weekOf(published.minusWeeks(2L * number)));
            case "MONTHS" -> Optional.of(Days.of(YearMonth.from(published).minusMonths(number)));
            case "YEARS" -> Optional.of(Days.of(Year.from(published).minusYears(number)));
            default -> Optional.empty();
        };
    }

    private Optional<Days> past(Match match, LocalDate published) {
        if (match.words("SHIFT").equals("coming")) {
            return Optional.empty();
        }
        return back(match, published).map(from -> new Days(from, published));
    }

    /** So many units before a day. */
    private Optional<LocalDate> back(Match match, LocalDate day) {
        int number = calendar.number(match.words("NUMBER"));
        return switch (calendar.value(Kind.UNIT, match.words("UNIT"))) {
            case "HOURS" -> Optional.of(day.minusDays((number + HOURS_IN_DAY - 1) / HOURS_IN_DAY));
            case "DAYS" -> Optional.of(day.minusDays(number));
            case "WEEKS" -> Optional.of(day.minusWeeks(number));
            case "FORTNIGHTS" -> Optional.of(day.minusWeeks(2L * number));
            case "MONTHS" -> Optional.of(day.minusMonths(number));
            case "YEARS" -> Optional.of(day.minusYears(number));
            default -> Optional.empty();
        };
    }

    private Optional<Days> around(Match match, LocalDate around) {
        String words = " "
                + match.tokens().subList(match.start(), match.end()).stream()
                        .map(Token::lower)
                        .reduce("", (left, right) -> left + right + " ");
        boolean counted = !match.words("NUMBER").isEmpty();
        if (counted && words.contains(" earlier ")) {
            return back(match, around).map(Days::on);
        } else if (counted) {
            return "DAYS".equals(calendar.value(Kind.UNIT, match.words("UNIT")))
                    ? Optional.of(Days.on(around.plusDays(calendar.number(match.words("NUMBER")))))
                    : Optional.empty();
        } else if (words.contains(" previous ")) {
            return Optional.of(Days.on(around.minusDays(1)));
        }
        boolean next = words.contains(" following ") || words.contains(" next ");
        return Optional.of(Days.on(next ? around.plusDays(1) : around));
    }

    /** The day that stands so far before or after what the words behind the phrase tell. */
    Optional<LocalDate> fromEvent(DatePhrase phrase, LocalDate told) {
        Match match = phrase.match();
        boolean after = match.tokens().get(match.end() - 1).lower().equals("after");
        try {
            Optional<LocalDate> back =
                    match.words("NUMBER").isEmpty() ? Optional.of(told.minusDays(1)) : back(match, told);
            return after ? back : back.map(day -> told.plusDays(told.toEpochDay() - day.toEpochDay()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int month(Match match) {
        String number = match.words("MONTHNUMBER");
        return number.isEmpty()
                ? Month.of(Integer.parseInt(calendar.value(Kind.MONTH, match.words("MONTH"))))
                        .getValue()
                : Integer.parseInt(number);
    }

    private static int day(Match match, String name) {
        return Integer.parseInt(match.words(name).replaceAll("[a-z]", ""));
    }

    private DayOfWeek weekday(Match match, String name) {
        return DayOfWeek.of(Integer.parseInt(calendar.value(Kind.WEEKDAY, match.words(name))));
    }

    private int shift(Match match) {
        String value = calendar.value(Kind.SHIFT, match.words("SHIFT"));
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private String phase(Match match) {
        return calendar.value(Kind.PHASE, match.words("PHASE"));
    }

    private static LocalDate lastOnOrBefore(LocalDate day, DayOfWeek weekday) {
        return day.with(TemporalAdjusters.previousOrSame(weekday));
    }
}
