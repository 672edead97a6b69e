package org.parley.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.export.ExportContext;
import org.parley.export.ExportFormat;
import org.parley.export.Exports;
import org.parley.export.ReportWriter;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;

/** The newest reports of a search as an Atom feed (RFC 4287). */
final class StatementFeed {
    /** Reports that a feed holds: enough for a reader that looks once a day. */
    static final int ENTRIES = 50;

    private StatementFeed() {}

    /**
     * Writes the feed.
     *
     * @param title of the search, for people
     * @param self address of the feed
     * @param base address of the server
     */
    static void write(
            StatementSearch search, StatementQuery query, String title, String self, String base, OutputStream out)
            throws IOException {
        List<CitedReport> newest = newest(search, query);
        Instant updated = Objects.requireNonNullElse(search.stats().changed(), Instant.EPOCH);
        String version = newest.isEmpty() ? "" : newest.get(0).provenance().engine();
        ExportContext context = new ExportContext(title, self, base, updated, version);
        try (ReportWriter feed = Exports.open(ExportFormat.ATOM, out, context)) {
            for (CitedReport report : newest) {
                feed.write(report);
            }
            feed.finish();
        }
    }

    /** The newest first, those of one article one after another, as exports want them. */
    private static List<CitedReport> newest(StatementSearch search, StatementQuery query) {
        Map<String, List<CitedReport>> byArticle = new LinkedHashMap<>();
        for (Report report : search.reports(query.withOrder(StatementQuery.Order.NEWEST), 0, ENTRIES)
                .reports()) {
            search.report(report.id()).ifPresent(cited -> byArticle
                    .computeIfAbsent(cited.article().id(), id -> new ArrayList<>())
                    .add(cited));
        }
        return byArticle.values().stream().flatMap(List::stream).toList();
    }
}
