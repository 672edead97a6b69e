package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.parley.cli.html.HtmlPage;
import org.parley.cli.run.ResultWriter;
import org.parley.cli.table.StatementTable;
import org.parley.model.Extraction;

/** What the result looks like. */
enum OutputFormat {
    TABLE,
    JSONL,
    HTML;

    /** A writer of this format. */
    ResultWriter writer(int columns, boolean colours) {
        return switch (this) {
            case TABLE -> new TableWriter(new StatementTable(columns, colours));
            case JSONL -> new JsonLines();
            case HTML -> new HtmlPage();
        };
    }

    private record TableWriter(StatementTable table) implements ResultWriter {
        @Override
        public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
            part.write(table.render(extraction).getBytes(StandardCharsets.UTF_8));
        }
    }
}
