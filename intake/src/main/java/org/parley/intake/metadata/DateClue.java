package org.parley.intake.metadata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for a day of publication.
 *
 * @param moment with its offset, where it has one; its day is {@code day}
 * @param swapped as in {@link DayMention}
 * @param value as it stands there
 * @param weight 0 and more; 100 is as good as sure
 */
record DateClue(
        LocalDate day,
        @Nullable LocalDate swapped,
        boolean inUtc,
        String value,
        String evidence,
        int weight) {
    DateClue at(LocalDate other) {
        return new DateClue(other, null, false, value, evidence, weight);
    }
}
