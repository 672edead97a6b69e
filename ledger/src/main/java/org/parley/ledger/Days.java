package org.parley.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as the file keeps them: counted from 1970-01-01. */
final class Days {
    private Days() {}

    static @Nullable Integer number(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }

    static @Nullable LocalDate day(@Nullable Integer number) {
        return number == null ? null : LocalDate.ofEpochDay(number);
    }
}
