package org.parley.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.export.ExportContext;
import org.parley.export.ExportFormat;
import org.parley.export.Exports;
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
     * The feed.
     *
     * @param title of the search, for people
     * @param self address of the feed
     * @param base address of the server
     */
    static byte[] of(StatementSearch search, StatementQuery query, String title, String self, String base) {
        List<CitedReport> newest = newest(search, query);
        Instant updated = Objects.requireNonNullElse(search.stats().changed(), Instant.EPOCH);
        String version = newest.isEmpty() ? "" : newest.get(0).provenance().engine();
        ExportContext context = new ExportContext(title, self, base, updated, version);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exports.write(ExportFormat.ATOM, newest::forEach, out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
