package org.parley.intake.metadata;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that speaks for a day of publication.
 *
 * @param day for which it speaks if nothing else is known
 * @param others days that it may mean as well: day and month the other way round, or the day in another time zone
 * @param value as findings report it: as it stands there for machines, else the day in ISO 8601
 * @param weight 0 and more; from 100 on it was stated for machines as the day of publication
 */
record DateClue(LocalDate day, List<LocalDate> others, String value, String evidence, int weight) {
    DateClue {
        others = List.copyOf(others);
    }

    /** What it says once one of the days that it may mean is chosen. */
    DateClue settledOn(LocalDate chosen) {
        return new DateClue(chosen, List.of(), value, evidence, weight);
    }
}
