package org.parley.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.ReportPage;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementSearch;
import org.parley.ledger.query.Utterance;
import org.parley.web.output.Csv;

/** Statements as rows: one an utterance, or one a report. */
final class StatementTable {
    /** How many rows are held at once. */
    private static final int BATCH = 2_000;

    private static final List<String> UTTERANCE = List.of(
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
            "outlet_names",
            "statement",
            "article",
            "title",
            "outlet",
            "published",
            "url");

    private static final List<String> REPORT = List.of(
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

    static void utterances(StatementSearch search, StatementQuery query, OutputStream out) throws IOException {
        try (Csv csv = new Csv(out, UTTERANCE)) {
            int offset = 0;
            Findings page;
            do {
                page = search.find(query, offset, BATCH);
                page.utterances().forEach(utterance -> row(csv, utterance));
                offset += page.utterances().size();
            } while (!page.utterances().isEmpty() && offset < page.distinct());
        }
    }

    static void reports(StatementSearch search, StatementQuery query, OutputStream out) throws IOException {
        try (Csv csv = new Csv(out, REPORT)) {
            int offset = 0;
            ReportPage page;
            do {
                page = search.reports(query, offset, BATCH);
                page.reports().forEach(report -> row(csv, report));
                offset += page.reports().size();
            } while (!page.reports().isEmpty() && offset < page.total());
        }
    }

    static void reports(List<Report> reports, OutputStream out) throws IOException {
        try (Csv csv = new Csv(out, REPORT)) {
            reports.forEach(report -> row(csv, report));
        }
    }

    private static void row(Csv csv, Utterance utterance) {
        ActorCard speaker = utterance.speaker();
        Report fullest = utterance.fullest();
        ArticleCard article = fullest.article();
        csv.row(
                utterance.id(),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.id(),
                speaker == null ? null : speaker.post(),
                speaker == null ? null : speaker.country(),
                name(fullest.form()),
                name(fullest.type()),
                utterance.text(),
                utterance.first(),
                utterance.last(),
                utterance.reports(),
                utterance.outlets().size(),
                String.join("; ", utterance.outlets()),
                fullest.id(),
                article.id(),
                article.title(),
                article.outlet(),
                article.published(),
                article.url());
    }

    private static void row(Csv csv, Report report) {
        ActorCard speaker = report.speaker();
        ActorCard addressee = report.addressee();
        ArticleCard article = report.article();
        csv.row(
                report.id(),
                report.utterance(),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.id(),
                speaker == null ? null : speaker.post(),
                speaker == null ? null : speaker.country(),
                addressee == null ? null : addressee.name(),
                String.join("; ", report.relays()),
                name(report.form()),
                name(report.type()),
                report.text(),
                report.saidFrom(),
                report.saidTo(),
                report.day(),
                report.confidence(),
                report.foundBy(),
                article.id(),
                article.title(),
                article.outlet(),
                article.published(),
                article.url());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
