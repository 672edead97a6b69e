package org.parley.interchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Event;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.Extraction;
import org.parley.model.Location;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.model.Relay;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.When;

/**
 * The fields of one extraction, in the order in which format 1 lists them; absent values are null. The format has no place for
 * passages, nor for which statement another stands in.
 */
final class ExtractionJson {
    private static final double CONFIDENCE_STEPS = 10_000;

    private final JsonGenerator json;
    private final CodePoints offsets;

    ExtractionJson(JsonGenerator json, CodePoints offsets) {
        this.json = json;
        this.offsets = offsets;
    }

    void write(Extraction extraction) throws IOException {
        json.writeStartObject();
        json.writeFieldName("article");
        article(extraction.article());
        json.writeArrayFieldStart("statements");
        for (Statement statement : extraction.statements()) {
            statement(statement);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (Event event : extraction.events()) {
            event(event);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : extraction.problems()) {
            problem(problem);
        }
        json.writeEndArray();
        json.writeFieldName("provenance");
        provenance(extraction.provenance());
        json.writeEndObject();
    }

    private void article(Article article) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", article.id());
        json.writeStringField("sourceId", article.sourceId());
        json.writeStringField("title", article.title());
        json.writeStringField("outlet", article.outlet());
        json.writeArrayFieldStart("authors");
        for (String author : article.authors()) {
            json.writeString(author);
        }
        json.writeEndArray();
        json.writeStringField("published", text(article.published()));
        json.writeStringField("url", article.url());
        json.writeStringField("language", article.language());
        json.writeStringField("text", article.text());
        json.writeEndObject();
    }

    private void statement(Statement statement) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", statement.id());
        json.writeStringField("form", name(statement.form()));
        json.writeStringField("type", name(statement.type()));
        json.writeStringField("text", statement.text());
        spans("content", statement.content());
        spans("cue", statement.cue());
        spans("source", statement.source());
        actor("speaker", statement.speaker());
        actor("addressee", statement.addressee());
        json.writeArrayFieldStart("relays");
        for (Relay relay : statement.relays()) {
            json.writeStartObject();
            json.writeStringField("name", relay.name());
            json.writeFieldName("span");
            span(relay.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        when("said", statement.said());
        confidence(statement.confidence());
        json.writeStringField("foundBy", statement.foundBy());
        json.writeEndObject();
    }

    private void event(Event event) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("type", event.type().name());
        EventMode mode = event.mode();
        json.writeStringField("mode", mode == null ? null : mode.code());
        json.writeArrayFieldStart("contexts");
        for (EventContext context : event.contexts()) {
            json.writeString(context.code());
        }
        json.writeEndArray();
        json.writeStringField("cameo", event.cameo());
        json.writeStringField("status", name(event.status()));
        spans("statusWords", event.statusWords());
        actors("sources", event.actors());
        actors("targets", event.recipients());
        spans("trigger", event.trigger());
        json.writeFieldName("evidence");
        span(event.evidence());
        when("when", event.when());
        where(event.where());
        json.writeStringField("statement", event.statement());
        confidence(event.confidence());
        json.writeStringField("foundBy", event.foundBy());
        json.writeEndObject();
    }

    private void actors(String field, List<ActorRef> refs) throws IOException {
        json.writeArrayFieldStart(field);
        for (ActorRef ref : refs) {
            actor(ref);
        }
        json.writeEndArray();
    }

    private void where(@Nullable Location where) throws IOException {
        if (where == null) {
            json.writeNullField("where");
            return;
        }
        json.writeObjectFieldStart("where");
        json.writeStringField("name", where.name());
        json.writeStringField("country", where.country());
        json.writeEndObject();
    }

    private void confidence(double confidence) throws IOException {
        json.writeNumberField("confidence", Math.round(confidence * CONFIDENCE_STEPS) / CONFIDENCE_STEPS);
    }

    private void actor(String field, @Nullable ActorRef ref) throws IOException {
        if (ref == null) {
            json.writeNullField(field);
            return;
        }
        json.writeFieldName(field);
        actor(ref);
    }

    private void actor(ActorRef ref) throws IOException {
        Actor actor = ref.actor();
        json.writeStartObject();
        json.writeStringField("id", actor.id());
        json.writeStringField("name", actor.name());
        json.writeStringField("kind", name(actor.kind()));
        json.writeStringField("post", actor.post());
        json.writeStringField("country", actor.country());
        json.writeStringField("sector", actor.sector());
        spans("spans", ref.spans());
        json.writeStringField("resolvedBy", name(ref.resolvedBy()));
        json.writeEndObject();
    }

    private void when(String field, @Nullable When when) throws IOException {
        if (when == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("from", text(when.from()));
        json.writeStringField("to", text(when.to()));
        json.writeStringField("text", when.text());
        json.writeEndObject();
    }

    private void problem(Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code());
        json.writeStringField("stage", name(problem.stage()));
        json.writeFieldName("span");
        Span span = problem.span();
        if (span == null) {
            json.writeNull();
        } else {
            span(span);
        }
        json.writeStringField("detail", problem.detail());
        json.writeEndObject();
    }

    private void provenance(Provenance provenance) throws IOException {
        json.writeStartObject();
        json.writeStringField("engine", provenance.engine());
        json.writeStringField("model", provenance.model());
        json.writeStringField("language", provenance.language());
        json.writeStringField("article", provenance.article());
        json.writeEndObject();
    }

    private void spans(String field, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            span(span);
        }
        json.writeEndArray();
    }

    private void span(Span span) throws IOException {
        json.writeStartArray();
        json.writeNumber(offsets.start(span));
        json.writeNumber(offsets.end(span));
        json.writeEndArray();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
