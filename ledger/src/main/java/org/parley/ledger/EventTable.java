package org.parley.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.event.ReportedEvent;
import org.parley.model.Event;
import org.parley.model.Extraction;

/** Events, one row for each in each extraction. */
final class EventTable {
    /** Of the latest reading of the last version of each publication. */
    private static final String CURRENT =
            "SELECT event.article, event.body, article.published, event.evidence FROM event"
                    + " JOIN article ON article.id = event.article AND article.extraction = event.extraction"
                    + " WHERE article.version = (SELECT max(version) FROM article other"
                    + " WHERE other.publication = article.publication) ORDER BY event.id";

    private final EntryJson json = new EntryJson();

    /** Adds all events of an extraction. */
    void insert(Handle handle, long entry, Extraction extraction, long article) {
        if (extraction.events().isEmpty()) {
            return;
        }
        long next = handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM event")
                .mapTo(Long.class)
                .one();
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO event (id, digest, extraction, article, body, evidence) VALUES (?, ?, ?, ?, ?, ?)");
        String text = extraction.article().text();
        for (Event event : extraction.events()) {
            batch.add(
                    next++,
                    event.id(),
                    entry,
                    article,
                    json.event(event),
                    event.evidence().of(text));
        }
        batch.execute();
    }

    /** The events that count. */
    List<ReportedEvent> current(Handle handle) {
        return handle.createQuery(CURRENT)
                .map((row, context) -> new ReportedEvent(
                        row.getLong(1),
                        json.event(row.getString(2)),
                        Days.day((Integer) row.getObject(3)),
                        row.getString(4)))
                .list();
    }
}
