package org.parley.web.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.export.Column;

/**
 * Rows as CSV that spreadsheets open as it is (RFC 4180): UTF-8 with a byte order mark, a line of names, and no cell that a
 * spreadsheet would take for a formula (OWASP, "CSV Injection"). Not thread-safe.
 *
 * @param <T> what stands in the rows
 */
public final class Csv<T> {
    private final CsvWriter rows;
    private final List<Column<T>> columns;

    /**
     * Begins with the names of the columns.
     *
     * @param out stays open
     */
    public Csv(OutputStream out, List<Column<T>> columns) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        rows = CsvWriter.builder().build(writer);
        this.columns = columns;
        rows.writeRecord(columns.stream().map(Column::name).toList());
    }

    /**
     * Adds a row.
     *
     * @throws java.io.UncheckedIOException if the stream does not take it
     */
    public void row(T row) {
        rows.writeRecord(columns.stream().map(column -> column.cell(row)).toList());
    }

    /** Hands on what is still held back; an answer that breaks off before holds it back for ever. */
    public void finish() throws IOException {
        rows.flush();
    }
}
