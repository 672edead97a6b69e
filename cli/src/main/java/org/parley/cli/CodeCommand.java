package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ExtractionRun;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.run.ResultWriter;
import org.parley.cli.table.EventBlocks;
import org.parley.interchange.InterchangeWriter;
import org.parley.model.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes the events of texts, without keeping anything. */
@Command(
        name = "code",
        description = "Codes who did what to whom in texts, after PLOVER and CAMEO; keeps nothing.",
        footer = {
            "",
            "Examples:",
            "  echo \"Chad expelled two diplomats of Niger on Friday.\" | parley code -",
            "  parley code --published 2021-03-18 article.txt",
            "  parley code --format jsonl articles.jsonl > events.jsonl"
        })
final class CodeCommand implements Callable<Integer> {
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
            description = "table (for people) or jsonl (the interchange format). Default: ${DEFAULT-VALUE}.")
    private Form form = Form.TABLE;

    @Mixin
    private final JobsOption jobs = new JobsOption();

    private enum Form {
        TABLE,
        JSONL
    }

    CodeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        boolean apart = !surroundings.terminal().out();
        int articles;
        try (OutputStream out = surroundings.out();
                Engine engine = surroundings.engine().get();
                Progress progress = apart ? surroundings.progress(() -> input.bytes(paths)) : Progress.NONE) {
            ExtractionRun run =
                    new ExtractionRun(engine, writer(), out, problems, surroundings.interruption(), progress);
            articles = run.run(input.source(paths, surroundings, progress), jobs.count());
        }
        problems.summarise(articles);
        return surroundings.outcome(articles, problems).number();
    }

    private ResultWriter writer() {
        return switch (form) {
            case TABLE ->
                new Blocks(new EventBlocks(surroundings.terminal().columns(), view.colours(surroundings, null)));
            case JSONL -> new Lines(new InterchangeWriter());
        };
    }

    private record Blocks(EventBlocks blocks) implements ResultWriter {
        @Override
        public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
            part.write(blocks.render(extraction).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Lines(InterchangeWriter json) implements ResultWriter {
        @Override
        public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
            json.write(extraction, part);
        }
    }
}
