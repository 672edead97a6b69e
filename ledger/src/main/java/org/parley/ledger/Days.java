package org.parley.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as the file keeps them: counted from 1970-01-01. A day beyond some ten thousand years is none that news has, and is left out. */
final class Days {
    private static final int FURTHEST = 4_000_000;

    private Days() {}

    static @Nullable Integer number(@Nullable LocalDate day) {
        return day == null || Math.abs(day.toEpochDay()) > FURTHEST ? null : Math.toIntExact(day.toEpochDay());
    }

    static @Nullable LocalDate day(@Nullable Integer number) {
        return number == null ? null : LocalDate.ofEpochDay(number);
    }
}
