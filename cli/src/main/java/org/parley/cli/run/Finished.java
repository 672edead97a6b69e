package org.parley.cli.run;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.model.Extraction;

/**
 * What came out of one file, line, page or record.
 *
 * @param ingested what went in
 * @param ordinal its place among the articles of the run, from 1; 0 without an article
 * @param extraction what was read; absent without an article, or where the engine failed
 * @param rendered its part of the output; empty likewise
 * @param failures what went wrong after ingest
 * @param weight its share of the memory that the run may hold
 */
public record Finished(
        Ingested ingested,
        int ordinal,
        @Nullable Extraction extraction,
        ByteArrayOutputStream rendered,
        List<InputProblem> failures,
        int weight) {
    public Finished {
        failures = List.copyOf(failures);
    }

    /** Why there is no extraction, or what is wrong with it: the problems of the input and those after. */
    public List<InputProblem> problems() {
        return Stream.concat(ingested.problems().stream(), failures.stream()).toList();
    }

    int statements() {
        return extraction == null ? 0 : extraction.statements().size();
    }
}
