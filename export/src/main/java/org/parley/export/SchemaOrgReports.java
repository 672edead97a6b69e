package org.parley.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.parley.export.Links.Thing;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.ActorKind;
import org.parley.model.Article;
import org.parley.model.StatementForm;

/**
 * A graph of schema.org's Quotation.
 *
 * <p>The speaker is {@code spokenByCharacter}: the "character, Person or Organization to whom the quotation is attributed within
 * the containing CreativeWork", which is what an article's attribution says and all it says. {@code creator} would make the
 * speaker the author of the words, which holds only where all of them are quoted; there it is given too.
 */
final class SchemaOrgReports implements ReportWriter {
    private final JsonGenerator json;
    private final Links links;

    SchemaOrgReports(OutputStream out, ExportContext context) throws IOException {
        json = JsonStream.open(out);
        links = new Links(context);
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void write(CitedReport cited) throws IOException {
        Report report = cited.report();
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("@id", links.of(Thing.STATEMENT, report.id()));
        json.writeStringField("@type", "Quotation");
        json.writeStringField("identifier", report.id());
        json.writeStringField("text", report.text());
        json.writeStringField("inLanguage", cited.article().language());
        speaker(cited);
        ActorCard addressee = report.addressee();
        if (addressee != null) {
            json.writeObjectFieldStart("audience");
            json.writeStringField("@type", "Audience");
            json.writeStringField("name", addressee.name());
            json.writeEndObject();
        }
        if (report.saidFrom() != null && report.saidFrom().equals(report.saidTo())) {
            json.writeStringField("dateCreated", report.saidFrom().toString());
        }
        reference("exampleOfWork", links.of(Thing.UTTERANCE, report.utterance()));
        json.writeFieldName("isPartOf");
        article(cited.article());
        json.writeEndObject();
    }

    private void speaker(CitedReport cited) throws IOException {
        ActorCard speaker = cited.report().speaker();
        if (speaker == null) {
            return;
        }
        String id = links.of(Thing.ACTOR, speaker.id());
        json.writeObjectFieldStart("spokenByCharacter");
        json.writeStringField("@id", id);
        json.writeStringField("@type", type(speaker.kind()));
        json.writeStringField(speaker.kind() == ActorKind.UNNAMED ? "description" : "name", speaker.name());
        if (speaker.kind() == ActorKind.PERSON) {
            JsonStream.optional(json, "jobTitle", post(cited));
        }
        json.writeEndObject();
        if (cited.report().form() == StatementForm.DIRECT) {
            reference("creator", id);
        }
    }

    private static @Nullable String post(CitedReport cited) {
        var speaker = cited.statement().speaker();
        return speaker == null ? null : speaker.actor().post();
    }

    /** The property's range is Person and Organization; a country that speaks is its government. */
    private static String type(ActorKind kind) {
        return switch (kind) {
            case PERSON, UNNAMED -> "Person";
            case ORGANISATION, GROUP -> "Organization";
            case COUNTRY -> "GovernmentOrganization";
        };
    }

    private void reference(String field, String id) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("@id", id);
        json.writeEndObject();
    }

    private void article(Article article) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", links.of(Thing.ARTICLE, article.id()));
        json.writeStringField("@type", "NewsArticle");
        JsonStream.optional(json, "headline", article.title());
        JsonStream.optional(json, "url", Links.webAddress(article.url()));
        JsonStream.optional(json, "datePublished", StatementRow.string(article.published()));
        String outlet = article.outlet();
        if (outlet != null) {
            json.writeObjectFieldStart("publisher");
            json.writeStringField("@type", "Organization");
            json.writeStringField("name", outlet);
            json.writeEndObject();
        }
        if (!article.authors().isEmpty()) {
            json.writeArrayFieldStart("author");
            for (String author : article.authors()) {
                json.writeStartObject();
                json.writeStringField("@type", "Person");
                json.writeStringField("name", author);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
