package org.parley.export;

import java.io.IOException;
import org.parley.ledger.query.CitedReport;

/**
 * Takes the reports of an export one at a time. For one thread.
 *
 * <p>An export is complete only once {@link #finish()} has returned. One that is closed without it, because the search broke off
 * or the reader of a download went away, is left as it is, and in every format with an end of its own (all but the lines of
 * CSV, JSONL and quotations) its readers reject it.
 *
 * <p>{@link Exports#write} does all of it where reports come from a search.
 */
public interface ReportWriter extends AutoCloseable {
    /**
     * Writes one report.
     *
     * @param report those of one article come one after another
     * @throws IOException if the stream does not take it; nothing more can be written then
     * @throws IllegalStateException if the export was finished, or failed before
     */
    void write(CitedReport report) throws IOException;

    /**
     * Writes what still waits and the end of the format, and flushes the stream.
     *
     * @throws IOException if the stream does not take it
     * @throws IllegalStateException if the export was finished, or failed before
     */
    void finish() throws IOException;

    /** Lets go of what was held. Writes nothing, and leaves the stream open: it is the caller's. */
    @Override
    void close();
}
