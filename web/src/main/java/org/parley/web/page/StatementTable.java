package org.parley.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.parley.export.Column;
import org.parley.export.LedgerColumns;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.Utterance;
import org.parley.web.http.Answer;
import org.parley.web.output.Csv;

/** Lists as tables that browsers save. */
final class StatementTable {
    private static final List<Column<Utterance>> UTTERANCES = LedgerColumns.ofUtterances(
            "utterance",
            "speaker",
            "speaker_id",
            "post",
            "country",
            "form",
            "type",
            "text",
            "first_day",
            "last_day",
            "reports",
            "outlets",
            "statement",
            "article",
            "title",
            "outlet",
            "published",
            "url");

    private static final List<Column<Report>> REPORTS = LedgerColumns.ofReports(
            "statement",
            "utterance",
            "speaker",
            "speaker_id",
            "post",
            "country",
            "addressee",
            "relays",
            "form",
            "type",
            "text",
            "said_from",
            "said_to",
            "day",
            "confidence",
            "found_by",
            "article",
            "title",
            "outlet",
            "published",
            "url");

    private StatementTable() {}

    /** All utterances that a query finds, of whatever number. */
    static Answer utterances(StatementSearch search, StatementQuery query) {
        return streamed(
                "parley-utterances.csv", UTTERANCES, sink -> search.streamUtterances(query, Integer.MAX_VALUE, sink));
    }

    /** All reports that a query finds, of whatever number. */
    static Answer reports(StatementSearch search, StatementQuery query) {
        return streamed("parley-reports.csv", REPORTS, sink -> search.streamReports(query, Integer.MAX_VALUE, sink));
    }

    /** These reports. */
    static Answer reports(String fileName, List<Report> reports) {
        return whole(fileName, REPORTS, reports);
    }

    /** A table of any length. */
    static <T> Answer streamed(String fileName, List<Column<T>> columns, Consumer<Consumer<T>> rows) {
        return new Answer.Streamed(Answer.CSV, fileName, out -> write(columns, rows, out));
    }

    /** A table that is short enough to be held. */
    static <T> Answer whole(String fileName, List<Column<T>> columns, List<T> rows) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try {
            write(columns, rows::forEach, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Attached(Answer.CSV, fileName, table.toByteArray());
    }

    private static <T> void write(List<Column<T>> columns, Consumer<Consumer<T>> rows, OutputStream out)
            throws IOException {
        Csv<T> csv = new Csv<>(out, columns);
        rows.accept(csv::row);
        csv.finish();
    }
}
