package org.parley.ledger.query;

import java.util.List;
import org.parley.model.Article;
import org.parley.model.Event;
import org.parley.model.Provenance;
import org.parley.model.Statement;

/**
 * A report with the article it cites: what exports need.
 *
 * @param report as lists show it
 * @param article the article with its text, in which the spans of {@code statement} stand
 * @param statement as it was read, with all its spans
 * @param events all events of the article that the same reading told
 * @param provenance what read it
 */
public record CitedReport(
        Report report, Article article, Statement statement, List<Event> events, Provenance provenance) {
    public CitedReport {
        events = List.copyOf(events);
    }
}
