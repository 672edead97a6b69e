package org.parley.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.ledger.query.EventReport;
import org.parley.ledger.query.EventSearch;

/** Opens writers of all formats of events. */
public final class EventExports {
    private EventExports() {}

    /**
     * What became of the reports of a search.
     *
     * @param reports that were written
     * @param leftOut that the format cannot hold, such as those without a day
     */
    public record Written(long reports, long leftOut) {}

    /**
     * Begins an export of whatever reports the caller hands over, whatever their status.
     *
     * @param out stays open; buffered inside
     * @throws IOException if the stream does not take the beginning of the format
     */
    public static EventReportWriter open(EventFormat format, OutputStream out, EventExportContext context)
            throws IOException {
        return switch (format) {
            case EVENTS_CSV -> new EventTable(out, context);
            case EVENTS_JSONL -> new EventRecords(out, context);
            case PLOVER -> new PloverRecords(out, context);
            case POLECAT -> new PolecatTable(out, context);
            case ICEWS -> new IcewsTable(out);
            case PHOENIX -> new PhoenixTable(out, context);
            case GDELT -> new GdeltTable(out, context);
        };
    }

    /**
     * Writes a whole export.
     *
     * @param events hands on the reports of the events asked for
     * @param search which events; where it names no status, those of {@link EventFormat#statuses}
     * @param out stays open
     * @throws IOException if the stream does not take it
     */
    public static Written write(
            EventFormat format,
            BiConsumer<EventSearch, Consumer<EventReport>> events,
            EventSearch search,
            OutputStream out,
            EventExportContext context)
            throws IOException {
        long[] counts = new long[2];
        try (EventReportWriter writer = open(format, out, context)) {
            events.accept(withStatuses(format, search), report -> counts[put(report, writer) ? 0 : 1]++);
            writer.finish();
        } catch (Refused e) {
            throw e.refusal;
        }
        return new Written(counts[0], counts[1]);
    }

    private static EventSearch withStatuses(EventFormat format, EventSearch search) {
        return search.withStatuses(format.statuses(search.statuses()));
    }

    private static boolean put(EventReport report, EventReportWriter writer) {
        try {
            return writer.write(report);
        } catch (IOException e) {
            throw new Refused(e);
        }
    }

    /** Carries the stream's exception through the query, told apart from any that the query itself throws. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final IOException refusal;

        Refused(IOException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
