package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ledger.query.CitedReport;
import org.parley.model.Span;

class AnnotationReportsTest {
    @Test
    void theCollectionFitsTheModel() throws IOException {
        List<CitedReport> reports = Samples.allReports();
        JsonNode collection = read(Samples.CONTEXT, reports);
        assertThat(collection.get("total").intValue()).isEqualTo(reports.size());
        assertThat(items(collection)).hasSameSizeAs(reports);
        assertThat(collection.get("id").textValue()).isEqualTo(Samples.CONTEXT.self());
        assertThat(items(read(Samples.OFFLINE, List.of()))).isEmpty();
    }

    @Test
    void theSelectorsFindExactlyTheContent() throws IOException {
        List<CitedReport> reports = Samples.allReports();
        JsonNode items = items(read(Samples.CONTEXT, reports));
        for (int i = 0; i < reports.size(); i++) {
            String text = reports.get(i).article().text();
            List<Span> pieces = reports.get(i).statement().content();
            JsonNode targets = items.get(i).get("target");
            assertThat(targets).hasSameSizeAs(pieces);
            for (int piece = 0; piece < pieces.size(); piece++) {
                JsonNode selectors = targets.get(piece).get("selector");
                Span wanted = whole(text, pieces.get(piece));
                assertThat(byPosition(text, selectors.get(0))).isEqualTo(wanted);
                assertThat(byQuote(text, selectors.get(1))).isEqualTo(wanted);
            }
        }
    }

    /** With the other half of a surrogate pair that the span cuts. */
    private static Span whole(String text, Span span) {
        boolean cut = span.end() < text.length()
                && Character.isSurrogatePair(text.charAt(span.end() - 1), text.charAt(span.end()));
        return cut ? new Span(span.start(), span.end() + 1) : span;
    }

    private static Span byPosition(String text, JsonNode selector) {
        return new Span(
                text.offsetByCodePoints(0, selector.get("start").intValue()),
                text.offsetByCodePoints(0, selector.get("end").intValue()));
    }

    private static Span byQuote(String text, JsonNode selector) {
        String prefix = selector.get("prefix").textValue();
        String exact = selector.get("exact").textValue();
        String all = prefix + exact + selector.get("suffix").textValue();
        int found = text.indexOf(all);
        assertThat(found).isNotNegative();
        assertThat(text.indexOf(all, found + 1)).as("a second place").isNegative();
        return new Span(found + prefix.length(), found + prefix.length() + exact.length());
    }

    @Test
    void contextIsThirtyTwoCharactersAndNeverHalfOfOne() throws IOException {
        JsonNode quote = items(read(Samples.CONTEXT, Samples.longWord().reports()))
                .get(0)
                .at("/target/0/selector/1");
        assertThat(quote.get("prefix").textValue()).isEqualTo("x😀".repeat(16));
        assertThat(quote.get("suffix").textValue()).isEqualTo("x😀".repeat(16));
    }

    @Test
    void thingsHaveAddressesWherePagesAreServedAndUrnsElsewhere() throws IOException {
        List<CitedReport> reports = Samples.full().reports();
        String id = reports.get(0).report().id();
        JsonNode online = items(read(Samples.CONTEXT, reports)).get(0);
        assertThat(online.get("id").textValue()).isEqualTo("https://parley.example/statement/" + id);
        assertThat(online.at("/target/0/source").textValue()).isEqualTo("https://herald.example/harbour?x=1&y=2");
        JsonNode offline = items(read(Samples.OFFLINE, reports)).get(0);
        assertThat(offline.get("id").textValue()).isEqualTo("urn:parley:statement:" + id);
        JsonNode hostile =
                items(read(Samples.OFFLINE, Samples.hostile().reports())).get(0);
        assertThat(hostile.at("/target/0/source").textValue()).startsWith("urn:parley:article:");
    }

    @Test
    void anExportThatWasNotFinishedIsCutOff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = Exports.open(ExportFormat.WEB_ANNOTATION, out, Samples.CONTEXT)) {
            for (int i = 0; i < 100; i++) {
                writer.write(Samples.full().reports().get(0));
            }
        }
        String half = out.toString(StandardCharsets.UTF_8);
        assertThat(half).contains("TextQuoteSelector");
        assertThatThrownBy(() -> new JsonShape("web-annotation.schema.json").read(half))
                .isInstanceOf(JsonEOFException.class);
    }

    private static JsonNode items(JsonNode collection) {
        return collection.at("/first/items");
    }

    private static JsonNode read(ExportContext context, List<CitedReport> reports) throws IOException {
        byte[] json = Samples.export(ExportFormat.WEB_ANNOTATION, context, reports);
        return new JsonShape("web-annotation.schema.json").read(new String(json, StandardCharsets.UTF_8));
    }
}
