package org.parley.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.Article;
import org.parley.model.Span;

/**
 * Lines like those of GDELT's Global Quotation Graph (announced in 2020): an article a line, with what is quoted in it and the
 * words before and behind, and beyond GDELT's fields, who said it.
 *
 * <p>Each piece of a content is a quotation of its own, so that {@code pre}, {@code quote} and {@code post} together are always a
 * stretch of the article.
 */
final class QuotationReports implements ReportWriter {
    private static final int CONTEXT_CHARACTERS = 100;

    private final JsonGenerator json;
    private final CitedText.Source texts = new CitedText.Source();
    private @Nullable String article;

    QuotationReports(OutputStream out) throws IOException {
        json = JsonStream.open(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void write(CitedReport cited) throws IOException {
        StatementRow row = new StatementRow(cited, texts.of(cited.article()));
        if (!cited.article().id().equals(article)) {
            endArticle();
            beginArticle(cited.article(), cited.report().article());
        }
        List<Span> pieces = cited.statement().content();
        for (int piece = 0; piece < pieces.size(); piece++) {
            quotation(row, pieces.get(piece), piece + 1);
        }
    }

    private void beginArticle(Article begun, ArticleCard card) throws IOException {
        article = begun.id();
        json.writeStartObject();
        json.writeStringField("date", StatementRow.string(begun.published()));
        json.writeStringField("url", begun.url());
        json.writeStringField("title", card.title());
        json.writeStringField("lang", begun.language());
        json.writeStringField("outlet", begun.outlet());
        json.writeStringField("article", begun.id());
        json.writeStringField("source_id", begun.sourceId());
        json.writeArrayFieldStart("quotes");
    }

    private void quotation(StatementRow row, Span piece, int number) throws IOException {
        json.writeStartObject();
        json.writeStringField("pre", row.text().wordsBefore(piece, CONTEXT_CHARACTERS));
        json.writeStringField("quote", row.text().exact(piece));
        json.writeStringField("post", row.text().wordsBehind(piece, CONTEXT_CHARACTERS));
        json.writeNumberField("piece", number);
        Report report = row.report();
        json.writeStringField("statement", report.id());
        json.writeStringField("utterance", report.utterance());
        json.writeStringField("form", StatementRow.name(report.form()));
        json.writeStringField("type", StatementRow.name(report.type()));
        ActorCard speaker = report.speaker();
        json.writeStringField("speaker", speaker == null ? null : speaker.name());
        json.writeStringField("speaker_id", speaker == null ? null : speaker.id());
        json.writeStringField("speaker_kind", speaker == null ? null : StatementRow.name(speaker.kind()));
        json.writeStringField("post_held", row.post());
        json.writeStringField("country", row.country());
        json.writeStringField("sector", row.sector());
        ActorCard addressee = report.addressee();
        json.writeStringField("addressee", addressee == null ? null : addressee.name());
        JsonStream.array(json, "relays", report.relays());
        json.writeStringField("said_from", StatementRow.string(report.saidFrom()));
        json.writeStringField("said_to", StatementRow.string(report.saidTo()));
        json.writeNumberField("confidence", row.confidence());
        json.writeEndObject();
    }

    private void endArticle() throws IOException {
        if (article != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    @Override
    public void finish() throws IOException {
        endArticle();
        if (article != null) {
            json.writeRaw('\n');
        }
        json.close();
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
