package org.parley.export;

import java.io.IOException;
import org.parley.ledger.query.CitedReport;

/** Holds a writer to its contract: nothing behind the end, and no end behind a failure. */
final class OneWayWriter implements ReportWriter {
    private final ReportWriter reports;
    private boolean open = true;

    OneWayWriter(ReportWriter reports) {
        this.reports = reports;
    }

    @Override
    public void write(CitedReport report) throws IOException {
        leave();
        reports.write(report);
        open = true;
    }

    @Override
    public void finish() throws IOException {
        leave();
        reports.finish();
    }

    /** Closed while something is written, so that whatever is thrown leaves it so. */
    private void leave() {
        if (!open) {
            throw new IllegalStateException("this export has ended or failed");
        }
        open = false;
    }

    @Override
    public void close() {
        open = false;
        reports.close();
    }
}
