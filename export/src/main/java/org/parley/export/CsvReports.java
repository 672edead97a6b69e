package org.parley.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.ledger.query.CitedReport;

/**
 * A table as RFC 4180 has it, in UTF-8 with a byte order mark, without which spreadsheets take it for another charset. An absent
 * value and an empty text are both an empty cell.
 */
final class CsvReports implements ReportWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvWriter rows;
    private final CitedText.Source texts = new CitedText.Source();

    CsvReports(OutputStream out) throws IOException {
        Writer utf8 = new OutputStreamWriter(new KeptOpen(out), StandardCharsets.UTF_8);
        utf8.write(BYTE_ORDER_MARK);
        rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(utf8);
        row(RowColumns.ALL.stream().map(Column::name).toList());
    }

    @Override
    public void write(CitedReport report) throws IOException {
        StatementRow row = new StatementRow(report, texts.of(report.article()));
        row(RowColumns.ALL.stream().map(column -> column.cell(row)).toList());
    }

    private void row(List<String> cells) throws IOException {
        try {
            rows.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void finish() throws IOException {
        rows.close();
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
