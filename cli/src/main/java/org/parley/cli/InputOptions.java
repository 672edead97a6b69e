package org.parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputFormat;
import picocli.CommandLine.Option;

/** Options that say how input is to be read, shared by the commands that read. */
final class InputOptions {
    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Day of publication (2021-03-18) of articles that don't give one. "
                    + "Without it \"on Thursday\" can't be dated.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published articles that don't say it.")
    private @Nullable String outlet;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "What standard input holds: text, jsonl or auto (jsonl if it starts with a brace). "
                    + "Files go by their names.")
    private InputFormat inputFormat = InputFormat.AUTO;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "64M",
            converter = SizeConverter.class,
            description = "Largest article read, in bytes or with K, M or G (at most 1G); "
                    + "larger ones are skipped. Default: ${DEFAULT-VALUE}.")
    private long maxSize = ArticleReader.DEFAULT_LIMIT;

    /** The articles of all paths in order; {@code -} stands for standard input. */
    Consumer<Consumer<Ingested>> source(List<String> paths, Surroundings surroundings) {
        ArticleReader reader = new ArticleReader(new ArticleDefaults(published, outlet, "en"), maxSize);
        return sink -> {
            for (String path : paths) {
                if (path.equals("-")) {
                    reader.read(surroundings.in(), "stdin", inputFormat, sink);
                } else {
                    reader.read(Path.of(path), sink);
                }
            }
        };
    }
}
