package org.parley.cli.run;

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

    /** Puts out what was rendered of an article; complete when this returns. */
    default void write(Finished finished, OutputStream out) throws IOException {
        finished.rendered().writeTo(out);
    }

    /** Is told of input that no extraction came of. */
    default void refuse(Finished finished) throws IOException {}

    /** What follows the last part. */
    default void finish(OutputStream out) throws IOException {}
}
