package org.parley.cli.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.parley.model.Extraction;

/** How results are written: each rendered on its own, in any thread, then put out one by one in order. */
public interface ResultWriter {
    /**
     * One article's part of the output. Called from several threads.
     *
     * @param ordinal the article's place among all of the run, from 1
     * @param part gets it
     */
    void render(Extraction extraction, int ordinal, OutputStream part) throws IOException;

    /** Puts out a part; complete when this returns. */
    default void write(Extraction extraction, int ordinal, ByteArrayOutputStream part, OutputStream out)
            throws IOException {
        part.writeTo(out);
    }

    /** What follows the last part. */
    default void finish(OutputStream out) throws IOException {}
}
