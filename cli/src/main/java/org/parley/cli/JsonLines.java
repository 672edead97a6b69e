package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.parley.cli.run.ResultWriter;
import org.parley.interchange.InterchangeWriter;
import org.parley.model.Extraction;

/** Writes extractions in the interchange format, a line each. */
record JsonLines(InterchangeWriter json) implements ResultWriter {
    JsonLines() {
        this(new InterchangeWriter());
    }

    @Override
    public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
        json.write(extraction, part);
    }
}
