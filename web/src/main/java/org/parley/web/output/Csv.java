package org.parley.web.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.export.FormulaGuard;
import org.parley.web.text.WellFormed;

/**
 * Rows as CSV that spreadsheets open as it is (RFC 4180): UTF-8 with a byte order mark, a line of names, and no cell that a
 * spreadsheet would take for a formula (OWASP, "CSV Injection"). Not thread-safe.
 */
public final class Csv implements AutoCloseable {
    private final CsvWriter rows;
    private final int width;

    /**
     * Begins with the names of the columns.
     *
     * @param out is flushed and left open
     */
    public Csv(OutputStream out, List<String> names) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        rows = CsvWriter.builder().build(writer);
        width = names.size();
        rows.writeRecord(names);
    }

    /** Adds a row; absent values become empty cells. */
    public void row(@Nullable Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(cells.length + " cells for " + width + " columns");
        }
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cell(cells[i]);
        }
        rows.writeRecord(texts);
    }

    private static String cell(@Nullable Object value) {
        String text = WellFormed.of(Objects.toString(value, ""));
        return value instanceof Number ? text : FormulaGuard.guarded(text);
    }

    /** Hands on what is still held back. */
    @Override
    public void close() throws IOException {
        rows.flush();
    }
}
