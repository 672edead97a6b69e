package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;

/**
 * An event as one article reports it.
 *
 * @param event as it was read, its spans in the article's text
 * @param coded id of the {@link CodedEvent}, shared by all its reports
 * @param actors whom the ledger knows each of the event's actors as, in the event's order
 * @param recipients likewise
 * @param evidence the words of the event's evidence
 * @param article where it stands
 * @param day the day it counts for: the first on which it happened, else the article's day of publication; absent where both are unknown
 */
public record EventReport(
        Event event,
        String coded,
        List<ActorCard> actors,
        List<ActorCard> recipients,
        String evidence,
        ArticleCard article,
        @Nullable LocalDate day) {
    public EventReport {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
