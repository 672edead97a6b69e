package org.parley.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.parley.export.Links.Thing;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.Article;

/** Reports as the entries of a feed, which are named by URNs that stay the same wherever the feed is served. */
final class AtomReports implements ReportWriter {
    private final AtomFeed feed;
    private final ExportContext context;
    private final Links links;
    private final CitedText.Source texts = new CitedText.Source();

    AtomReports(OutputStream out, ExportContext context) throws IOException {
        feed = new AtomFeed(out, context);
        this.context = context;
        this.links = new Links(context);
    }

    @Override
    public void write(CitedReport cited) throws IOException {
        StatementRow row = new StatementRow(cited, texts.of(cited.article()));
        Report report = row.report();
        Article article = row.article();
        feed.beginEntry(
                Links.urn(Thing.STATEMENT, report.id()),
                row.speakerLine() + ": " + report.text(),
                updated(report, article));
        if (article.published() != null) {
            feed.published(startOf(article.published()));
        }
        if (article.outlet() != null && !article.outlet().isBlank()) {
            feed.author(article.outlet());
        }
        entryLinks(report, article);
        feed.category("form", StatementRow.name(report.form()));
        feed.category("type", StatementRow.name(report.type()));
        if (row.country() != null) {
            feed.category("country", row.country());
        }
        feed.content("html", article.language(), EntryHtml.of(row));
        feed.endEntry();
    }

    /** The day of the article, so that readers of feeds do not take an old entry for a new one; else the ledger's last change. */
    private Instant updated(Report report, Article article) {
        LocalDate day = article.published() != null ? article.published() : report.day();
        return day == null ? context.updated() : startOf(day);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void entryLinks(Report report, Article article) throws IOException {
        String published = Links.webAddress(article.url());
        String page = links.page(Thing.STATEMENT, report.id());
        if (published != null) {
            feed.link("alternate", "text/html", published);
        }
        if (page != null) {
            feed.link(published == null ? "alternate" : "related", "text/html", page);
        }
    }

    @Override
    public void finish() throws IOException {
        feed.finish();
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
