package org.parley.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.parley.ledger.query.EventReport;

/** Parley's own table, a row a report: {@link EventColumns}. */
final class EventTable implements EventReportWriter {
    private final Rows<Cited> rows;
    private final Cited.Source articles;

    EventTable(OutputStream out, EventExportContext context) throws IOException {
        rows = Rows.commas(out, List.copyOf(EventColumns.ALL));
        articles = new Cited.Source(context);
    }

    @Override
    public boolean write(EventReport report) throws IOException {
        rows.write(articles.of(report));
        return true;
    }

    @Override
    public void finish() throws IOException {
        rows.finish();
    }
}
