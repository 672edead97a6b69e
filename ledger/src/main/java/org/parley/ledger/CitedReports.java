package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Statement;

/** Reports with the article they cite, read back from the entries. */
final class CitedReports {
    /** Rows that are looked up together. */
    private static final int CHUNK = 512;

    private final Handle handle;
    private final EntryJson json = new EntryJson();

    CitedReports(Handle handle) {
        this.handle = handle;
    }

    private record Place(long article, long extraction) {}

    /** The report of a row. */
    Optional<CitedReport> of(int row) {
        List<CitedReport> found = new ArrayList<>();
        hand(List.of(row), new Reading(), found::add);
        return found.stream().findFirst();
    }

    /** Hands over the reports of these rows, which ascend: rows of one article stand together. */
    void stream(int[] rows, SnapshotColumns columns, Consumer<CitedReport> sink) {
        Reading reading = new Reading();
        List<Integer> chunk = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            boolean sameArticle = i > 0 && columns.article(rows[i]) == columns.article(rows[i - 1]);
            if (chunk.size() >= CHUNK && !sameArticle) {
                hand(chunk, reading, sink);
                chunk.clear();
            }
            chunk.add(rows[i]);
        }
        hand(chunk, reading, sink);
    }

    private void hand(List<Integer> rows, Reading reading, Consumer<CitedReport> sink) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Integer, Report> reports = new ReportRows(handle).ofStatements(rows);
        Map<Integer, Place> places = places(rows);
        for (int row : rows) {
            Report report = reports.get(row);
            Place place = places.get(row);
            if (report != null && place != null) {
                reading.open(place);
                sink.accept(reading.cite(report));
            }
        }
    }

    private Map<Integer, Place> places(List<Integer> rows) {
        Map<Integer, Place> places = new HashMap<>();
        handle.createQuery(
                        "SELECT statement.id, article.entry, statement.extraction FROM statement"
                                + " JOIN article ON article.id = statement.article WHERE statement.id IN (SELECT value FROM json_each(:rows))")
                .bind("rows", BoundList.of(rows))
                .map((row, context) -> places.put(row.getInt(1), new Place(row.getLong(2), row.getLong(3))))
                .list();
        return places;
    }

    /** The extraction of these two entries. */
    Extraction extraction(long articleEntry, long extractionEntry) {
        return json.extraction(body(extractionEntry), article(articleEntry));
    }

    /** The article of that entry. */
    Article article(long entry) {
        return json.article(body(entry));
    }

    private byte[] body(long sequence) {
        return EntryTable.entry(handle, sequence)
                .orElseThrow(() -> new NoSuchElementException("the ledger lacks its entry " + sequence))
                .body();
    }

    /** The extraction that was opened last: reports of one article come together. */
    private final class Reading {
        private Place place = new Place(0, 0);
        private @Nullable Extraction extraction;
        private Map<String, Statement> statements = Map.of();

        void open(Place wanted) {
            if (!wanted.equals(place)) {
                place = wanted;
                Extraction opened = CitedReports.this.extraction(wanted.article(), wanted.extraction());
                extraction = opened;
                statements = opened.statements().stream()
                        .collect(Collectors.toMap(Statement::id, Function.identity(), (one, other) -> one));
            }
        }

        CitedReport cite(Report report) {
            Statement statement = statements.get(report.id());
            if (statement == null || extraction == null) {
                throw new NoSuchElementException("entry " + place.extraction() + " lacks the statement " + report.id());
            }
            return new CitedReport(
                    report, extraction.article(), statement, extraction.events(), extraction.provenance());
        }
    }
}
