package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ExtractionRun;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.run.ResultWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands have in common that read articles, write down what they read and keep nothing. */
final class ReadingOptions {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = InputOptions.PATHS)
    private List<String> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes there instead of to standard output.")
    private @Nullable Path output;

    @Mixin
    private final JobsOption jobs = new JobsOption();

    /** Makes the writer of the format that was asked for. */
    interface Writers {
        ResultWriter writer(int columns, boolean colours);
    }

    /** Reads all articles and writes each; returns the exit code. */
    int run(Surroundings surroundings, Writers writers) throws IOException {
        if (output != null && isInput(output)) {
            surroundings.err().println("parley: " + output + " is among the input; it is not overwritten");
            return ExitCode.USAGE.number();
        }
        ResultWriter writer = writers.writer(surroundings.terminal().columns(), view.colours(surroundings, output));
        try (OutputStream out = output == null ? surroundings.out() : open(output)) {
            return read(surroundings, writer, out).number();
        }
    }

    private ExitCode read(Surroundings surroundings, ResultWriter writer, OutputStream out) throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        int articles;
        try (Engine engine = surroundings.engine().get();
                Progress progress = progress(surroundings)) {
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
    private Progress progress(Surroundings surroundings) {
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
