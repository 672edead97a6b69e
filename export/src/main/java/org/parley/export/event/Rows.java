package org.parley.export.event;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.export.Column;
import org.parley.export.KeptOpen;

/**
 * Rows of a table in UTF-8.
 *
 * @param <T> what a row is made of
 */
final class Rows<T> {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x1C-\\x1F\\x85\\u2028\\u2029]");

    private final CsvWriter writer;
    private final List<Column<T>> columns;
    private final boolean tabs;
    private final String empty;

    private Rows(CsvWriter writer, List<Column<T>> columns, boolean tabs, String empty) {
        this.writer = writer;
        this.columns = List.copyOf(columns);
        this.tabs = tabs;
        this.empty = empty;
    }

    /** As RFC 4180 has it, with header, and with a byte order mark, without which spreadsheets take it for another charset. */
    static <T> Rows<T> commas(OutputStream out, List<Column<T>> columns) throws IOException {
        Writer utf8 = new OutputStreamWriter(new KeptOpen(out), StandardCharsets.UTF_8);
        utf8.write(BYTE_ORDER_MARK);
        Rows<T> rows =
                new Rows<>(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(utf8), columns, false, "");
        rows.header();
        return rows;
    }

    /**
     * Tabs between cells, and no quotation marks in them: some readers of such files know quoting, some do not, and both read the same.
     * Breaks become spaces, quotation marks apostrophes.
     *
     * @param empty what stands where nothing is
     */
    static <T> Rows<T> tabs(OutputStream out, List<Column<T>> columns, String empty) {
        Writer utf8 = new OutputStreamWriter(new KeptOpen(out), StandardCharsets.UTF_8);
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator('\t')
                .lineDelimiter(LineDelimiter.LF)
                .build(utf8);
        return new Rows<>(writer, columns, true, empty);
    }

    /** Writes the names of the columns. */
    void header() throws IOException {
        record(columns.stream().map(Column::name).toList());
    }

    void write(T row) throws IOException {
        record(columns.stream().map(column -> cell(column.cell(row))).toList());
    }

    private String cell(String cell) {
        if (cell.isEmpty()) {
            return empty;
        }
        return tabs ? BREAKS.matcher(cell).replaceAll(" ").replace('"', '\'') : cell;
    }

    private void record(List<String> cells) throws IOException {
        try {
            writer.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Empties all buffers. */
    void finish() throws IOException {
        writer.close();
    }
}
