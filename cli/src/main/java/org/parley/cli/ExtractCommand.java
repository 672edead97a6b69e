package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ExtractionRun;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.run.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = InputOptions.PATHS)
    private List<String> paths = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (for people), jsonl (for programs, one object an article) "
                    + "or html (one page to look at). Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes there instead of to standard output.")
    private @Nullable Path output;

    @Mixin
    private final JobsOption jobs = new JobsOption();

    ExtractCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (output != null && isInput(output)) {
            surroundings.err().println("parley: " + output + " is among the input; it is not overwritten");
            return ExitCode.USAGE.number();
        }
        try (OutputStream out = output == null ? surroundings.out() : open(output)) {
            return extract(out).number();
        }
    }

    private ExitCode extract(OutputStream out) throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        ResultWriter writer = format.writer(surroundings.terminal().columns(), view.colours(surroundings, output));
        int articles;
        try (Engine engine = surroundings.engine().get();
                Progress progress = progress()) {
            ExtractionRun run = new ExtractionRun(engine, writer, out, problems, surroundings.interruption(), progress);
            articles = run.run(input.source(paths, surroundings, progress), jobs.count());
        }
        problems.summarise(articles);
        return surroundings.outcome(articles, problems);
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Only where it disturbs nobody: on a terminal that the result itself does not go to. */
    private Progress progress() {
        boolean apart = output != null || !surroundings.terminal().out();
        return apart ? surroundings.progress(() -> input.bytes(paths)) : Progress.NONE;
    }

    private boolean isInput(Path file) throws IOException {
        for (String path : paths) {
            if (!path.equals("-") && Files.isRegularFile(file) && Files.exists(Path.of(path))) {
                if (Files.isSameFile(file, Path.of(path))) {
                    return true;
                }
            }
        }
        return false;
    }
}
