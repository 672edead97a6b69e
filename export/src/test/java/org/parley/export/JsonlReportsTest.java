package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.interchange.InterchangeWriter;
import org.parley.ledger.query.CitedReport;
import org.parley.model.Statement;

class JsonlReportsTest {
    @Test
    void allStatementsOfArticlesGiveTheLinesOfTheInterchangeWriter() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (ToldArticle told : Samples.all().toList()) {
            new InterchangeWriter().write(told.extraction(), expected);
        }
        assertThat(export(Samples.allReports())).isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }

    @Test
    void statementsThatWereNotAskedForAreLeftOut() throws IOException {
        List<CitedReport> reports = Samples.full().reports();
        String[] lines = export(List.of(reports.get(2), Samples.bare().reports().get(0), reports.get(0)))
                .split("\n");
        assertThat(lines).hasSize(3);
        assertThat(ids(lines[0])).containsExactly(Samples.full().statement(2).id());
        assertThat(ids(lines[2])).containsExactly(Samples.full().statement(0).id());
    }

    @Test
    void anEmptySearchGivesAnEmptyFile() throws IOException {
        assertThat(export(List.of())).isEmpty();
    }

    private static List<String> ids(String line) throws IOException {
        JsonNode statements = new ObjectMapper().readTree(line).get("statements");
        return statements.findValuesAsText("id").stream()
                .filter(id -> Samples.allReports().stream()
                        .map(CitedReport::statement)
                        .map(Statement::id)
                        .toList()
                        .contains(id))
                .toList();
    }

    private static String export(List<CitedReport> reports) throws IOException {
        return new String(Samples.export(ExportFormat.JSONL, Samples.CONTEXT, reports), StandardCharsets.UTF_8);
    }
}
