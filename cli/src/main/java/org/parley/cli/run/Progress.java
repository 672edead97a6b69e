package org.parley.cli.run;

import org.parley.ingest.Ingested;

/** Shows how far a run has come. Used by one thread, but for {@link #read}. */
public interface Progress extends AutoCloseable {
    /** Shows nothing. */
    Progress NONE = new Progress() {};

    /** So many more bytes were read from files; from any thread. */
    default void read(long bytes) {}

    /** One more file or line is done. */
    default void step(Ingested ingested, int statements) {}

    /** Time has passed. */
    default void tick() {}

    /** Clears the line on which progress is shown, for a message to be printed there. */
    default void clearLine() {}

    /** Leaves the terminal as it was. */
    @Override
    default void close() {}
}
