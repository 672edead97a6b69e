package org.parley.export.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.parley.export.JsonStream;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.EventReport;
import org.parley.model.Event;
import org.parley.model.Location;
import org.parley.model.When;

/**
 * PLOVER records (manual, draft version 2.0), a line a report, with {@code status}, {@code statement} and offsets beside its own fields.
 * PLOVER requires a day and an actor; reports without either have no place in it.
 */
final class PloverRecords implements EventReportWriter {
    private static final String CODEBOOK = "PLOVER";
    private static final String CODEBOOK_VERSION = "2.0 draft";

    private final JsonGenerator json;
    private final Cited.Source articles;
    private final String coder;

    PloverRecords(OutputStream out, EventExportContext context) throws IOException {
        json = JsonStream.open(out);
        json.setRootValueSeparator(null);
        articles = new Cited.Source(context);
        coder = "Parley " + context.version();
    }

    @Override
    public boolean write(EventReport report) throws IOException {
        LocalDate day = report.day();
        if (day == null || report.actors().isEmpty()) {
            return false;
        }
        Cited cited = articles.of(report);
        json.writeStartObject();
        act(cited, day);
        text(cited);
        source(cited);
        own(cited);
        json.writeEndObject();
        json.writeRaw('\n');
        return true;
    }

    private void act(Cited cited, LocalDate day) throws IOException {
        Event event = cited.event();
        When when = event.when();
        json.writeStringField("id", event.id());
        json.writeStringField("date", day.toString());
        if (when != null
                && when.from() != null
                && when.to() != null
                && !when.to().equals(when.from())) {
            json.writeStringField("enddate", when.to().toString());
        }
        parties("actor", cited, Party.actors(cited.report()));
        parties("recipient", cited, Party.recipients(cited.report()));
        json.writeStringField("event", event.type().name());
        JsonStream.optional(
                json, "mode", event.mode() == null ? null : event.mode().code());
        EventJson.contexts(json, cited);
        json.writeNumberField("quad_code", event.type().quad().number());
        json.writeNumberField("event_scale", event.score());
        place(cited);
    }

    private void parties(String field, Cited cited, List<Party> parties) throws IOException {
        json.writeArrayFieldStart(field);
        for (Party party : parties) {
            json.writeStartObject();
            json.writeStringField("text", cited.words(party.ref().spans()));
            json.writeStringField("name", party.card().name());
            json.writeStringField("id", party.card().id());
            JsonStream.optional(json, "description", party.post());
            JsonStream.optional(json, "country", party.country());
            JsonStream.optional(json, "sector", party.sector());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(Cited cited) throws IOException {
        Location where = cited.event().where();
        if (where != null) {
            json.writeObjectFieldStart("event_loc");
            json.writeStringField("name", where.name());
            JsonStream.optional(json, "country", where.country());
            EventJson.offsets(json, cited, where.span());
            json.writeEndObject();
        }
    }

    private void text(Cited cited) throws IOException {
        json.writeStringField("event_text", cited.words(cited.event().trigger()));
        json.writeStringField("text", cited.report().evidence());
        json.writeObjectFieldStart("text_info");
        EventJson.offsets(json, cited, cited.event().evidence());
        json.writeEndObject();
    }

    private void source(Cited cited) throws IOException {
        ArticleCard article = cited.report().article();
        json.writeObjectFieldStart("cite_info");
        json.writeStringField("citation", article.id());
        JsonStream.optional(json, "url", article.url());
        json.writeStringField("title", article.title());
        json.writeStringField("language", cited.article().language());
        JsonStream.optional(json, "publication", article.outlet());
        json.writeStringField("coder", coder);
        json.writeStringField("codebook", CODEBOOK);
        json.writeStringField("version", CODEBOOK_VERSION);
        json.writeEndObject();
        json.writeStringField("coder", coder);
        json.writeStringField("link", cited.report().coded());
    }

    private void own(Cited cited) throws IOException {
        json.writeStringField("status", EventJson.status(cited));
        EventJson.spans(json, "status_words", cited, cited.event().statusWords());
        JsonStream.optional(json, "statement", cited.event().statement());
        JsonStream.optional(json, "cameo", cited.event().cameo());
        json.writeNumberField("confidence", cited.event().confidence());
    }

    @Override
    public void finish() throws IOException {
        json.close();
    }
}
