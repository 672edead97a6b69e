package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ledger.query.CitedReport;

class QuotationReportsTest {
    @Test
    void eachLineIsAnArticleWithAllItsQuotations() throws IOException {
        List<JsonNode> lines = lines(Samples.allReports());
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).get("title").textValue()).isEqualTo("Harbour to reopen");
        assertThat(lines.get(0).get("date").textValue()).isEqualTo("2026-03-02");
        assertThat(lines.get(0).get("quotes"))
                .extracting(quote -> quote.get("quote").textValue())
                .containsExactly("“We reopen,”", "“and we stay 😀 open.”", "it", "the port will close within weeks");
        assertThat(lines.get(0).get("quotes"))
                .extracting(quote -> quote.get("piece").intValue())
                .containsExactly(1, 2, 1, 1);
        assertThat(lines.get(0).at("/quotes/0/speaker").textValue()).isEqualTo("Ana Ruiz");
        assertThat(lines(List.of())).isEmpty();
    }

    @Test
    void beforeQuotationAndBehindAreAStretchOfTheArticle() throws IOException {
        List<ToldArticle> articles = Samples.all().toList();
        List<JsonNode> lines = lines(Samples.allReports());
        for (int i = 0; i < lines.size(); i++) {
            String text = articles.get(i).extraction().article().text();
            for (JsonNode quote : lines.get(i).get("quotes")) {
                String pre = quote.get("pre").textValue();
                String post = quote.get("post").textValue();
                assertThat(text).contains(pre + quote.get("quote").textValue() + post);
                assertThat(pre.codePointCount(0, pre.length())).isLessThanOrEqualTo(100);
                assertThat(post.codePointCount(0, post.length())).isLessThanOrEqualTo(100);
            }
        }
    }

    @Test
    void contextIsCutAtWordsAndInsideThemOnlyWhereTheyAreTooLong() throws IOException {
        String text = "abcdefghi ".repeat(20) + "QUOTE" + " abcdefghi".repeat(20);
        JsonNode quote = lines(ToldArticle.of(text).says("QUOTE").done().reports())
                .get(0)
                .at("/quotes/0");
        assertThat(quote.get("pre").textValue()).isEqualTo("abcdefghi ".repeat(10));
        assertThat(quote.get("post").textValue()).isEqualTo(" abcdefghi".repeat(10));
        String shifted = "abcdefghi ".repeat(20) + "the QUOTE of" + " abcdefghi".repeat(20);
        quote = lines(ToldArticle.of(shifted).says("QUOTE").done().reports())
                .get(0)
                .at("/quotes/0");
        assertThat(quote.get("pre").textValue()).isEqualTo(" " + "abcdefghi ".repeat(9) + "the ");
        assertThat(quote.get("post").textValue()).isEqualTo(" of" + " abcdefghi".repeat(9) + " ");
        quote = lines(Samples.longWord().reports()).get(0).at("/quotes/0");
        assertThat(quote.get("pre").textValue()).isEqualTo("x😀".repeat(50));
        assertThat(quote.get("post").textValue()).isEqualTo("x😀".repeat(50));
    }

    private static List<JsonNode> lines(List<CitedReport> reports) throws IOException {
        JsonShape shape = new JsonShape("quotations.schema.json");
        String all =
                new String(Samples.export(ExportFormat.QUOTATIONS, Samples.CONTEXT, reports), StandardCharsets.UTF_8);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : all.lines().toList()) {
            lines.add(shape.read(line));
        }
        return lines;
    }
}
