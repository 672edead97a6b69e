package org.parley.ledger.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.When;

/**
 * An event as an article reports it.
 *
 * @param article row of the article
 * @param event as it was read
 * @param published the article's day; absent where unknown
 * @param evidence the words that tell it
 */
public record ReportedEvent(
        long article, Event event, @Nullable LocalDate published, String evidence) {
    /** The first day on which it happened; absent where the text does not tell. */
    @Nullable
    LocalDate told() {
        When when = event.when();
        return when == null ? null : when.from();
    }

    /** The day it counts for: when it happened, else when the article was published; absent where neither is known. */
    public @Nullable LocalDate day() {
        LocalDate told = told();
        return told != null ? told : published;
    }
}
