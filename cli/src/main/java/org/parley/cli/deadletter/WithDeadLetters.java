package org.parley.cli.deadletter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.cli.run.Finished;
import org.parley.cli.run.ResultWriter;
import org.parley.ingest.Ingested;
import org.parley.model.Extraction;

/**
 * Keeps what another writer gets nothing of as dead letters, and takes out those that it gets after all.
 *
 * @param writer keeps the articles
 * @param letters keeps the rest
 */
public record WithDeadLetters(ResultWriter writer, DeadLetters letters) implements ResultWriter {
    /** Where there was no input at all, there is none to be kept. */
    private static final Set<String> NO_INPUT =
            Set.of("missing-file", "bad-pattern", "empty-folder", "unreadable-folder");

    /** Standard input comes only once. */
    private static final Pattern GONE = Pattern.compile("stdin(?:[:#@!].*)?");

    @Override
    public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
        writer.render(extraction, ordinal, part);
    }

    @Override
    public void write(Finished finished, OutputStream out) throws IOException {
        writer.write(finished, out);
        letters.remove(finished.ingested().place().toString());
    }

    @Override
    public void refuse(Finished finished) throws IOException {
        boolean input = finished.problems().stream().noneMatch(problem -> NO_INPUT.contains(problem.code()));
        if (input && canBeHadAgain(finished.ingested())) {
            letters.put(finished);
        }
        writer.refuse(finished);
    }

    private static boolean canBeHadAgain(Ingested ingested) {
        return ingested.original() != null
                || !GONE.matcher(ingested.place().toString()).matches();
    }

    @Override
    public void finish(OutputStream out) throws IOException {
        writer.finish(out);
    }
}
