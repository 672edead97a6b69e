package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ledger.query.CitedReport;

class SchemaOrgReportsTest {
    @Test
    void theGraphFitsTheSchema() throws IOException {
        List<CitedReport> reports = Samples.allReports();
        JsonNode graph = graph(json(Samples.CONTEXT, reports));
        assertThat(graph).hasSameSizeAs(reports);
        for (int i = 0; i < reports.size(); i++) {
            assertThat(graph.get(i).get("text").textValue())
                    .isEqualTo(reports.get(i).report().text());
        }
        assertThat(graph(json(Samples.OFFLINE, List.of()))).isEmpty();
    }

    @Test
    void aSpeakerIsTheAuthorOfTheWordsOnlyWhereAllAreQuoted() throws IOException {
        JsonNode graph = graph(json(Samples.OFFLINE, Samples.full().reports()));
        assertThat(graph.get(0).at("/spokenByCharacter/name").textValue()).isEqualTo("Ana Ruiz");
        assertThat(graph.get(0).at("/spokenByCharacter/jobTitle").textValue()).isEqualTo("port minister");
        assertThat(graph.get(0).at("/creator/@id")).isEqualTo(graph.get(0).at("/spokenByCharacter/@id"));
        assertThat(graph.get(1).has("creator")).isFalse();
        assertThat(graph.get(2).has("creator")).isFalse();
    }

    @Test
    void anUnnamedSourceGetsNoName() throws IOException {
        JsonNode speaker =
                graph(json(Samples.OFFLINE, Samples.full().reports())).get(1).get("spokenByCharacter");
        assertThat(speaker.get("description").textValue()).isEqualTo("a senior official");
        assertThat(speaker.has("name")).isFalse();
    }

    @Test
    void aSpanOfDaysIsNoDate() throws IOException {
        JsonNode graph = graph(json(Samples.OFFLINE, Samples.full().reports()));
        assertThat(graph.get(0).get("dateCreated").textValue()).isEqualTo("2026-03-01");
        assertThat(graph.get(2).has("dateCreated")).isFalse();
    }

    @Test
    void canStandInAScriptElementOfAPage() throws IOException {
        assertThat(json(Samples.CONTEXT, Samples.hostile().reports())).doesNotContain("<", ">", "&");
    }

    private static JsonNode graph(String json) throws IOException {
        return new JsonShape("schema-org.schema.json").read(json).get("@graph");
    }

    private static String json(ExportContext context, List<CitedReport> reports) throws IOException {
        return new String(Samples.export(ExportFormat.SCHEMA_ORG, context, reports), StandardCharsets.UTF_8);
    }
}
