package org.parley.export.event;

import java.io.IOException;
import org.parley.ledger.query.EventReport;

/** Takes reports of events one at a time. For one thread. An export is complete only once {@link #finish()} has returned. */
public interface EventReportWriter extends AutoCloseable {
    /**
     * Writes one report.
     *
     * @param report those of one day come one after another
     * @return whether the format can hold it; nothing was written where it cannot
     * @throws IOException if the stream does not take it; nothing more can be written then
     */
    boolean write(EventReport report) throws IOException;

    /**
     * Writes what still waits, and flushes the stream.
     *
     * @throws IOException if the stream does not take it
     */
    void finish() throws IOException;

    /** Lets go of what was held. Writes nothing, and leaves the stream open: it is the caller's. */
    @Override
    default void close() {
        // most hold nothing but memory
    }
}
