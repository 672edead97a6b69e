package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.html.HtmlPage;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ExtractionRun;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.run.ResultWriter;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.InputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what Parley does, on articles it brings along. */
@Command(
        name = "demo",
        description = "Reads a handful of bundled sample articles, shows what was said in them, and writes the page "
                + "to look at.")
final class DemoCommand implements Callable<Integer> {
    private static final String SAMPLES = "/parley/samples/articles.jsonl";

    private final Surroundings surroundings;

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the page goes. Default: a new file in the folder for temporary files.")
    private @Nullable Path output;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path page = output == null ? Files.createTempFile("parley-demo-", ".html") : output;
        boolean colours = view.colours(surroundings, null);
        ResultWriter table = OutputFormat.TABLE.writer(surroundings.terminal().columns(), colours);
        ProblemLog problems = new ProblemLog(surroundings.err());
        try (Engine engine = surroundings.engine().get();
                OutputStream html = new BufferedOutputStream(Files.newOutputStream(page));
                InputStream samples = samples()) {
            ArticleReader reader = new ArticleReader(ArticleDefaults.NONE, ArticleReader.DEFAULT_LIMIT);
            ResultWriter both = new TableAndPage(table, new HtmlPage(), html);
            new ExtractionRun(engine, both, surroundings.out(), problems, surroundings.interruption(), Progress.NONE)
                    .run(
                            sink -> reader.read(samples, "samples.jsonl", InputFormat.JSONL, sink),
                            Runtime.getRuntime().availableProcessors());
        }
        String uri = page.toAbsolutePath().toUri().toString().replaceFirst("^file:/(?!/)", "file:///");
        String line = "The same as a page: " + (colours ? link(uri) : uri) + "\n";
        surroundings.out().write(line.getBytes(StandardCharsets.UTF_8));
        surroundings.out().flush();
        return (problems.total() > 0 ? ExitCode.PROBLEMS : ExitCode.OK).number();
    }

    private static InputStream samples() throws IOException {
        InputStream samples = DemoCommand.class.getResourceAsStream(SAMPLES);
        if (samples == null) {
            throw new IllegalStateException("the sample articles are missing from this build: " + SAMPLES);
        }
        return samples;
    }

    /** A hyperlink as terminals know it (operating system command 8). */
    private static String link(String uri) {
        return "\u001b]8;;" + uri + "\u001b\\" + uri + "\u001b]8;;\u001b\\";
    }
}
