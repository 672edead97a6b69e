package org.parley.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.parley.export.Links.Thing;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.Provenance;
import org.parley.model.Span;

/**
 * One collection of the W3C's Web Annotation model (Recommendation of 23 February 2017), with all annotations in its first page
 * and its total behind them, so that nothing need be known before it is written.
 *
 * <p>The pieces of a content are targets of their own: several selectors of one target would be alternatives for the same
 * characters.
 */
final class AnnotationReports implements ReportWriter {
    private static final int CONTEXT_CHARACTERS = 32;

    private final JsonGenerator json;
    private final Links links;
    private final CitedText.Source texts = new CitedText.Source();
    private long total;

    AnnotationReports(OutputStream out, ExportContext context) throws IOException {
        json = JsonStream.open(out);
        links = new Links(context);
        begin(context);
    }

    private void begin(ExportContext context) throws IOException {
        String collection = Links.ofExport(context);
        json.writeStartObject();
        json.writeArrayFieldStart("@context");
        json.writeString("http://www.w3.org/ns/anno.jsonld");
        json.writeStartObject();
        json.writeStringField("parley", "urn:parley:term:");
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringField("id", collection);
        json.writeStringField("type", "AnnotationCollection");
        json.writeStringField("label", context.title());
        json.writeStringField("generated", context.updated().toString());
        generator(context.version());
        json.writeObjectFieldStart("first");
        json.writeStringField("id", collection + "#page-1");
        json.writeStringField("type", "AnnotationPage");
        json.writeStringField("partOf", collection);
        json.writeNumberField("startIndex", 0);
        json.writeArrayFieldStart("items");
    }

    private void generator(String version) throws IOException {
        json.writeObjectFieldStart("generator");
        json.writeStringField("id", Links.urn(Thing.ENGINE, version));
        json.writeStringField("type", "Software");
        json.writeStringField("name", "Parley " + version);
        json.writeEndObject();
    }

    @Override
    public void write(CitedReport report) throws IOException {
        StatementRow row = new StatementRow(report, texts.of(report.article()));
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("id", links.of(Thing.STATEMENT, row.report().id()));
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "describing");
        generator(row.provenance().engine());
        json.writeArrayFieldStart("body");
        sentence(row);
        record(row);
        json.writeEndArray();
        json.writeArrayFieldStart("target");
        for (Span piece : row.statement().content()) {
            target(row, piece);
        }
        json.writeEndArray();
        json.writeEndObject();
        total++;
    }

    /** For people and for viewers that know only text. */
    private void sentence(StatementRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", "describing");
        json.writeStringField("format", "text/plain");
        json.writeStringField("language", row.article().language());
        json.writeStringField("value", row.speakerLine() + ": " + row.report().text());
        json.writeEndObject();
    }

    /** The same for programs. */
    private void record(StatementRow row) throws IOException {
        Report report = row.report();
        json.writeStartObject();
        json.writeStringField("type", "Dataset");
        json.writeStringField("parley:statement", report.id());
        json.writeStringField("parley:utterance", report.utterance());
        json.writeStringField("parley:form", StatementRow.name(report.form()));
        json.writeStringField("parley:type", StatementRow.name(report.type()));
        speaker(row);
        actor("parley:addressee", report.addressee());
        JsonStream.optional(json, "parley:relays", report.relays());
        json.writeStringField("parley:cue", row.cue());
        json.writeStringField("parley:source", row.source());
        JsonStream.optional(json, "parley:saidFrom", StatementRow.string(report.saidFrom()));
        JsonStream.optional(json, "parley:saidTo", StatementRow.string(report.saidTo()));
        JsonStream.optional(json, "parley:saidWords", report.saidText());
        JsonStream.optional(json, "parley:day", StatementRow.string(report.day()));
        json.writeNumberField("parley:confidence", row.confidence());
        json.writeStringField("parley:foundBy", report.foundBy());
        article(row);
        json.writeEndObject();
    }

    private void speaker(StatementRow row) throws IOException {
        actor("parley:speaker", row.report().speaker());
        JsonStream.optional(json, "parley:post", row.post());
        JsonStream.optional(json, "parley:country", row.country());
        JsonStream.optional(json, "parley:sector", row.sector());
    }

    private void actor(String field, @Nullable ActorCard actor) throws IOException {
        if (actor != null) {
            json.writeObjectFieldStart(field);
            json.writeStringField("id", links.of(Thing.ACTOR, actor.id()));
            json.writeStringField("name", actor.name());
            json.writeStringField("parley:kind", StatementRow.name(actor.kind()));
            json.writeEndObject();
        }
    }

    private void article(StatementRow row) throws IOException {
        Provenance provenance = row.provenance();
        json.writeStringField("parley:article", row.article().id());
        JsonStream.optional(json, "parley:title", row.article().title());
        JsonStream.optional(json, "parley:outlet", row.article().outlet());
        JsonStream.optional(
                json, "parley:published", StatementRow.string(row.article().published()));
        json.writeStringField("parley:model", provenance.model());
        json.writeStringField("parley:rules", provenance.language());
    }

    private void target(StatementRow row, Span piece) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "SpecificResource");
        json.writeStringField("source", links.ofSource(row.article()));
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", row.text().start(piece));
        json.writeNumberField("end", row.text().end(piece));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", row.text().exact(piece));
        json.writeStringField("prefix", row.text().before(piece, CONTEXT_CHARACTERS));
        json.writeStringField("suffix", row.text().behind(piece, CONTEXT_CHARACTERS));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeNumberField("total", total);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
