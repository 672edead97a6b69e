package org.parley.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The steps of a comparison, each a process of its own; {@code compare.sh} runs them in turn. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure Parley and CoreNLP on the same articles.")
public final class Bench {
    private static final String ARTICLES = "Articles in JSONL: \"id\" or \"doc\", and \"text\".";
    private static final String HOW_MANY = "How many of them, from the first (default: ${DEFAULT-VALUE}).";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs one step. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Command(name = "parley", description = "Measure the whole of Parley.")
    int parley(
            @Parameters(paramLabel = "GOLD.jsonl", description = ARTICLES) Path articles,
            @Option(names = "--articles", defaultValue = "40", description = HOW_MANY) int most,
            @Option(names = "--report", required = true, description = "Where to write the figures.") Path report)
            throws IOException {
        return measure(ParleyThroughput::load, articles, most, report);
    }

    @Command(name = "corenlp", description = "Measure CoreNLP's quotation pipeline.")
    int coreNlp(
            @Parameters(paramLabel = "GOLD.jsonl", description = ARTICLES) Path articles,
            @Option(names = "--articles", defaultValue = "40", description = HOW_MANY) int most,
            @Option(names = "--report", required = true, description = "Where to write the figures.") Path report)
            throws IOException {
        return measure(CoreNlpQuotes::load, articles, most, report);
    }

    private static int measure(Supplier<Subject> loader, Path articles, int most, Path report) throws IOException {
        Report measured = Measurement.of(loader, Sample.first(articles, most));
        new JsonMapper().writeValue(report.toFile(), measured);
        return 0;
    }

    @Command(name = "repeat", description = "Write articles again and again under new ids.")
    int repeat(
            @Parameters(index = "0", paramLabel = "GOLD.jsonl", description = ARTICLES) Path articles,
            @Parameters(index = "1", paramLabel = "OUT.jsonl", description = "Where to write them.") Path out,
            @Option(names = "--articles", defaultValue = "40", description = HOW_MANY) int most,
            @Option(
                            names = "--lines",
                            defaultValue = "1000",
                            description = "How many lines (default: ${DEFAULT-VALUE}).")
                    int lines)
            throws IOException {
        Sample.repeat(Sample.first(articles, most), lines, out);
        return 0;
    }

    @Command(name = "table", description = "Print two reports side by side.")
    int table(
            @Parameters(index = "0", paramLabel = "PARLEY.json", description = "Parley's report.") Path parley,
            @Parameters(index = "1", paramLabel = "CORENLP.json", description = "CoreNLP's report.") Path coreNlp)
            throws IOException {
        JsonMapper json = new JsonMapper();
        ComparisonTable table = new ComparisonTable(
                json.readValue(parley.toFile(), Report.class), json.readValue(coreNlp.toFile(), Report.class));
        spec.commandLine().getOut().print(table.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
