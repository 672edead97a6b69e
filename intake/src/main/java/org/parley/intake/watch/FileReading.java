package org.parley.intake.watch;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.parley.ingest.Ingested;

/** Reads the articles of a file in a watched folder. */
@FunctionalInterface
public interface FileReading {
    /**
     * Reads a file of any kind; what is no file of articles gives a problem or nothing.
     *
     * @param sink gets each article in order
     */
    void read(Path file, Consumer<Ingested> sink);

    /** Whether a file met in a folder is read at all; its name tells. */
    default boolean takes(Path file) {
        return true;
    }
}
