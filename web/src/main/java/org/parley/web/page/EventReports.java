package org.parley.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.parley.export.event.EventExportContext;
import org.parley.export.event.EventExports;
import org.parley.export.event.EventFormat;
import org.parley.export.event.EventReportWriter;
import org.parley.ledger.query.EventReport;

/** Reports of events with every field, in the shapes of {@code parley export-events}. */
final class EventReports {
    private EventReports() {}

    /**
     * Writes reports.
     *
     * @param reports hands them on one by one
     * @param out stays open
     */
    static void write(Desk desk, EventFormat format, Consumer<Consumer<EventReport>> reports, OutputStream out)
            throws IOException {
        Instant updated = Objects.requireNonNullElse(desk.search().stats().changed(), Instant.EPOCH);
        EventExportContext context =
                new EventExportContext(id -> desk.article(id).extraction().article(), updated, "");
        try (EventReportWriter writer = EventExports.open(format, out, context)) {
            reports.accept(report -> put(writer, report));
            writer.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void put(EventReportWriter writer, EventReport report) {
        try {
            writer.write(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
