package org.parley.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles and writes down who said what. */
@Command(
        name = "extract",
        description = "Reads articles and writes down who said what to whom.",
        footer = {
            "",
            "Examples:",
            "  parley extract article.txt",
            "  parley extract --format jsonl -o statements.jsonl archive/ more.jsonl",
            "  parley extract --format html -o page.html --published 2021-03-18 article.txt",
            "  zcat articles.jsonl.gz | parley extract --format jsonl -"
        })
final class ExtractCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (for people), jsonl (for programs, one object an article) "
                    + "or html (one page to look at). Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TABLE;

    ExtractCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return reading.run(surroundings, format::writer);
    }
}
