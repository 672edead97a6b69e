package org.parley.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.parley.ingest.Ingested;

/** Extracts and keeps articles as they come, each before the next. Used by one thread. */
public final class OneByOne {
    private final Worker worker;
    private final ResultWriter writer;
    private final ProblemLog problems;
    private int articles;

    /** Keeps what the engine reads with the writer. */
    public OneByOne(Engine engine, ResultWriter writer, ProblemLog problems) {
        this.worker = new Worker(engine, writer);
        this.writer = writer;
        this.problems = problems;
    }

    /** Returns once it is kept. */
    public void keep(Ingested ingested) {
        Finished finished = worker.work(ingested, ++articles, 1);
        finished.logTo(problems);
        try {
            if (finished.extraction() == null) {
                writer.refuse(finished);
            } else {
                writer.write(finished, OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
