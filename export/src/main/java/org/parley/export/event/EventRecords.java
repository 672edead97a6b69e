package org.parley.export.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.export.JsonStream;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.EventReport;
import org.parley.model.Event;
import org.parley.model.Location;
import org.parley.model.When;

/** Parley's own records, a line a report, with every field of the event. What is absent has no field. */
final class EventRecords implements EventReportWriter {
    private final JsonGenerator json;
    private final Cited.Source articles;

    EventRecords(OutputStream out, EventExportContext context) throws IOException {
        json = JsonStream.open(out);
        json.setRootValueSeparator(null);
        articles = new Cited.Source(context);
    }

    @Override
    public boolean write(EventReport report) throws IOException {
        Cited cited = articles.of(report);
        json.writeStartObject();
        coding(cited);
        EventJson.spans(json, "status_words", cited, cited.event().statusWords());
        day("day", report.day());
        when(cited);
        where(cited);
        parties("actors", cited, Party.actors(report));
        parties("recipients", cited, Party.recipients(report));
        evidence(cited);
        article(cited);
        json.writeEndObject();
        json.writeRaw('\n');
        return true;
    }

    private void coding(Cited cited) throws IOException {
        Event event = cited.event();
        json.writeStringField("event", event.id());
        json.writeStringField("coded_event", cited.report().coded());
        json.writeStringField("type", event.type().name());
        JsonStream.optional(
                json, "mode", event.mode() == null ? null : event.mode().code());
        EventJson.contexts(json, cited);
        json.writeNumberField("quad", event.type().quad().number());
        json.writeNumberField("score", event.score());
        JsonStream.optional(json, "cameo", event.cameo());
        json.writeStringField("status", EventJson.status(cited));
    }

    private void day(String field, @Nullable LocalDate day) throws IOException {
        JsonStream.optional(json, field, day == null ? null : day.toString());
    }

    private void when(Cited cited) throws IOException {
        When when = cited.event().when();
        if (when != null) {
            json.writeObjectFieldStart("when");
            day("from", when.from());
            day("to", when.to());
            EventJson.offsets(json, cited, when.span());
            json.writeStringField("text", when.text());
            json.writeEndObject();
        }
    }

    private void where(Cited cited) throws IOException {
        Location where = cited.event().where();
        if (where != null) {
            json.writeObjectFieldStart("where");
            json.writeStringField("name", where.name());
            JsonStream.optional(json, "country", where.country());
            EventJson.offsets(json, cited, where.span());
            json.writeEndObject();
        }
    }

    private void parties(String field, Cited cited, List<Party> parties) throws IOException {
        json.writeArrayFieldStart(field);
        for (Party party : parties) {
            json.writeStartObject();
            json.writeStringField("id", party.card().id());
            json.writeStringField("name", party.card().name());
            json.writeStringField("kind", party.card().kind().name().toLowerCase(Locale.ROOT));
            JsonStream.optional(json, "post", party.post());
            JsonStream.optional(json, "country", party.country());
            JsonStream.optional(json, "sector", party.sector());
            json.writeStringField("resolved_by", party.ref().resolvedBy().name().toLowerCase(Locale.ROOT));
            EventJson.spans(json, "words", cited, party.ref().spans());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void evidence(Cited cited) throws IOException {
        Event event = cited.event();
        EventJson.spans(json, "trigger", cited, event.trigger());
        json.writeObjectFieldStart("evidence");
        EventJson.offsets(json, cited, event.evidence());
        json.writeStringField("text", cited.report().evidence());
        json.writeEndObject();
        JsonStream.optional(json, "statement", event.statement());
        json.writeNumberField("confidence", event.confidence());
        json.writeStringField("found_by", event.foundBy());
    }

    private void article(Cited cited) throws IOException {
        ArticleCard article = cited.report().article();
        json.writeObjectFieldStart("article");
        json.writeStringField("id", article.id());
        json.writeNumberField("version", article.version());
        json.writeStringField("title", article.title());
        JsonStream.optional(json, "outlet", article.outlet());
        day("published", article.published());
        JsonStream.optional(json, "url", article.url());
        JsonStream.optional(json, "source_id", article.sourceId());
        json.writeNumberField("story", article.story());
        json.writeStringField("language", cited.article().language());
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.close();
    }
}
