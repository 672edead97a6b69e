package org.parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.parley.cli.run.ResultWriter;
import org.parley.model.Extraction;

/**
 * Writes the table to the run's output and the page to a file of its own.
 *
 * @param table goes where the run writes
 * @param page goes to the other stream
 * @param pageOut stays open
 */
record TableAndPage(ResultWriter table, ResultWriter page, OutputStream pageOut) implements ResultWriter {
    @Override
    public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
        table.render(extraction, ordinal, part);
    }

    @Override
    public void write(Extraction extraction, int ordinal, ByteArrayOutputStream part, OutputStream out)
            throws IOException {
        table.write(extraction, ordinal, part, out);
        ByteArrayOutputStream pagePart = new ByteArrayOutputStream();
        page.render(extraction, ordinal, pagePart);
        page.write(extraction, ordinal, pagePart, pageOut);
    }

    @Override
    public void finish(OutputStream out) throws IOException {
        table.finish(out);
        page.finish(pageOut);
    }
}
