package org.parley.statement;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A stretch of days.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
record Days(LocalDate from, LocalDate to) {
    private static final int DAYS_IN_WEEK = 7;

    static Days on(LocalDate day) {
        return new Days(day, day);
    }

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days of(Year year) {
        return new Days(year.atDay(1), year.atDay(year.length()));
    }

    /** Monday to Sunday. */
    static Days weekOf(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new Days(monday, monday.plusDays(DAYS_IN_WEEK - 1));
    }

    /** Saturday and Sunday of the week. */
    static Days weekendOf(LocalDate day) {
        LocalDate sunday = weekOf(day).to();
        return new Days(sunday.minusDays(1), sunday);
    }

    /** A third of a month or of a year, or the whole where no phase is named. */
    Days phase(String phase) {
        boolean year = from.getDayOfYear() == 1 && to.getMonthValue() == 12;
        return switch (phase) {
            case "EARLY" -> new Days(from, year ? from.plusMonths(4).minusDays(1) : from.plusDays(9));
            case "MIDDLE" ->
                new Days(
                        year ? from.plusMonths(4) : from.plusDays(10),
                        year ? from.plusMonths(8).minusDays(1) : from.plusDays(19));
            case "LATE" -> new Days(year ? from.plusMonths(8) : from.plusDays(20), to);
            default -> this;
        };
    }

    /** The part that is over on the given day, or still to come. */
    Days edge(String edge, LocalDate day) {
        return switch (edge) {
            case "SO_FAR" -> day.isBefore(from) || day.isAfter(to) ? this : new Days(from, day);
            case "STILL_TO_COME" -> day.isBefore(from) || day.isAfter(to) ? this : new Days(day, to);
            default -> this;
        };
    }
}
