package org.parley.cli.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Problem;

/** Takes one article through engine and renderer; whatever goes wrong with it stays with it. */
final class Worker {
    private final Engine engine;
    private final ResultWriter writer;

    Worker(Engine engine, ResultWriter writer) {
        this.engine = engine;
        this.writer = writer;
    }

    Finished work(Ingested ingested, int ordinal, int weight) {
        Article article = ingested.article();
        if (article == null) {
            return failed(ingested, ordinal, weight, null);
        }
        try {
            Extraction extraction = withInputProblems(engine.extract(article), ingested);
            ByteArrayOutputStream rendered = new ByteArrayOutputStream();
            writer.render(extraction, ordinal, rendered);
            return new Finished(ingested, ordinal, extraction, rendered, List.of(), weight);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String code = e instanceof OutOfMemoryError ? "out-of-memory" : "engine-failure";
            return failed(ingested, ordinal, weight, new InputProblem(ingested.place(), code, String.valueOf(e)));
        }
    }

    private static Finished failed(Ingested ingested, int ordinal, int weight, @Nullable InputProblem why) {
        List<InputProblem> failures = why == null ? List.of() : List.of(why);
        return new Finished(ingested, ordinal, null, new ByteArrayOutputStream(0), failures, weight);
    }

    private static Extraction withInputProblems(Extraction extraction, Ingested ingested) {
        if (ingested.problems().isEmpty()) {
            return extraction;
        }
        List<Problem> problems = Stream.concat(
                        ingested.problems().stream().map(InputProblem::asProblem), extraction.problems().stream())
                .toList();
        return extraction.withProblems(problems);
    }
}
