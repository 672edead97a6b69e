package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.parley.cli.run.ResultWriter;
import org.parley.cli.table.EventBlocks;
import org.parley.model.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes the events of texts, without keeping anything. */
@Command(
        name = "code",
        description = "Codes who did what to whom in texts, after PLOVER and CAMEO; keeps nothing.",
        footer = {
            "",
            "Examples:",
            "  echo \"Chad expelled two diplomats of Niger on Friday.\" | parley code -",
            "  parley code --published 2021-03-18 article.txt",
            "  parley code --format jsonl -o events.jsonl articles.jsonl"
        })
final class CodeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (for people) or jsonl (the interchange format). Default: ${DEFAULT-VALUE}.")
    private Form form = Form.TABLE;

    private enum Form {
        TABLE,
        JSONL
    }

    CodeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return reading.run(surroundings, this::writer);
    }

    private ResultWriter writer(int columns, boolean colours) {
        return switch (form) {
            case TABLE -> new Blocks(new EventBlocks(columns, colours));
            case JSONL -> new JsonLines();
        };
    }

    private record Blocks(EventBlocks blocks) implements ResultWriter {
        @Override
        public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
            part.write(blocks.render(extraction).getBytes(StandardCharsets.UTF_8));
        }
    }
}
