package org.parley.cli.run;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.model.Extraction;

/**
 * What came out of one file or line.
 *
 * @param ingested what went in
 * @param ordinal its place among the articles of the run, from 1; 0 without an article
 * @param extraction what was read; absent without an article, or where the engine failed
 * @param rendered its part of the output; empty likewise
 * @param failures what went wrong after ingest
 * @param weight its share of the memory that the run may hold
 */
record Finished(
        Ingested ingested,
        int ordinal,
        @Nullable Extraction extraction,
        ByteArrayOutputStream rendered,
        List<InputProblem> failures,
        int weight) {
    Finished {
        failures = List.copyOf(failures);
    }

    int statements() {
        return extraction == null ? 0 : extraction.statements().size();
    }
}
