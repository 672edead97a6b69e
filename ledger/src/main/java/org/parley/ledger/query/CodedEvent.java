package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done, with all its reports: same type, same parties, near days, evidence that agrees.
 *
 * @param id kept as long as its first report counts
 * @param lead the report whose reading stands for all
 * @param reports all that count, by day, then by article; {@code lead} is one of them
 * @param day the day it counts for; absent where no report tells
 */
public record CodedEvent(
        String id,
        EventReport lead,
        List<EventReport> reports,
        @Nullable LocalDate day) {
    public CodedEvent {
        reports = List.copyOf(reports);
    }
}
