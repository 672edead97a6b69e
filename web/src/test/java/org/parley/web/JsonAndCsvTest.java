package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Extraction;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.MemorySearch;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.TestSite;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class JsonAndCsvTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.open();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode json(String path) throws IOException {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<NamedCsvRecord> csv(TestSite site, String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        assertThat(answer.body()).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(answer.body().substring(1)).stream()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=canal", "q=ready", "country=PER", "q=nothing+at+all", "form=direct&order=oldest"})
    void theTableHasARowForEachUtteranceOrReportThatIsCounted(String query) throws IOException {
        JsonNode json = json("/statements.json?" + query);
        assertThat(csv(site, "/statements.csv?" + query))
                .hasSize(json.get("utterances").asInt());
        assertThat(csv(site, "/statements.csv?view=reports&" + query))
                .hasSize(json.get("reports").asInt());
    }

    @Test
    void theTableFollowsTheList() throws IOException {
        List<NamedCsvRecord> rows = csv(site, "/statements.csv");
        JsonNode found = json("/statements.json").get("found");
        for (int i = 0; i < found.size(); i++) {
            assertThat(rows.get(i).getField("utterance"))
                    .isEqualTo(found.get(i).get("id").asText());
            assertThat(rows.get(i).getField("text"))
                    .isEqualTo(found.get(i).get("text").asText());
        }
    }

    @Test
    void anArticleInJsonHoldsTheInterchangeFormat() throws IOException {
        JsonNode article = json("/articles/" + Press.articles().get(0).article().id() + ".json");
        JsonNode statement = article.at("/extraction/statements/1");
        assertThat(statement.get("form").asText()).isEqualTo("direct");
        String text = article.at("/extraction/article/text").asText();
        int start = text.offsetByCodePoints(0, statement.at("/content/0/0").asInt());
        int end = text.offsetByCodePoints(0, statement.at("/content/0/1").asInt());
        assertThat(text.substring(start, end)).isEqualTo(Press.TALKS);
        assertThat(article.at("/reports/1/relays/0").asText()).isEqualTo("Radio Andina");
    }

    @Test
    void differencesOfVersionsAndWordingsAreDataToo() throws IOException {
        String later = Press.articles().get(3).article().id();
        String earlier = Press.articles().get(2).article().id();
        JsonNode changes = json("/articles/" + earlier + "/changes.json?against=" + later);
        assertThat(changes.at("/before/id").asText()).isEqualTo(earlier);
        assertThat(changes.at("/after/id").asText()).isEqualTo(later);
        assertThat(changes.get("paragraphs").findValuesAsText("text")).contains("Cusco", "Lima");
        assertThat(changes.get("kept").asInt()).isEqualTo(1);
        String statement = Press.articles().get(0).statements().get(1).id();
        assertThat(json("/utterances/" + statement + ".json").get("wordings")).hasSize(3);
        assertThat(csv(site, "/utterances/" + statement + ".csv")).hasSize(4);
    }

    @Test
    void actorsAreDataToo() throws IOException {
        assertThat(json("/actors.json?q=ruiz").get("found"))
                .hasSize(csv(site, "/actors.csv?q=ruiz").size());
        assertThat(json("/actors/" + Press.OKOYE.id() + ".json")
                        .at("/actor/card/name")
                        .asText())
                .isEqualTo("Chidi Okoye");
    }

    @Test
    void actorsAreListedPageByPageAndAllInTheTable() throws IOException {
        List<Extraction> articles = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            Actor smith = Actor.of("Smith Number " + i, ActorKind.PERSON, null, null, null);
            articles.add(
                    ArticleDraft.of("s" + i, "Out", LocalDate.of(2023, 1, 1), "A\n\n" + smith.name() + " said no\n")
                            .says(smith, smith.name(), "said", "no")
                            .read());
        }
        try (TestSite smiths = TestSite.over(new MemorySearch(articles))) {
            JsonNode second = new ObjectMapper()
                    .readTree(smiths.get("/actors.json?q=smith&page=2").body());

            assertThat(second.get("actors").asInt()).isEqualTo(130);
            assertThat(second.get("found")).hasSize(30);
            assertThat(csv(smiths, "/actors.csv?q=smith")).hasSize(130);
            assertThat(smiths.get("/actors?q=smith").body()).contains("130 actors", "/actors?q=smith&amp;page=2");
            assertThat(smiths.get("/statements?speaker=smith").body())
                    .contains("130 utterances in 130 reports", "stands for 130 actors", "/actors?q=smith");
        }
    }

    @Test
    void aTextIsReadFromJson() throws IOException {
        HttpResponse<String> answer = site.send(
                "/try.json", "application/json", "{\"text\":\"Ana Ruiz said: \u201CGo.\u201D\",\"outlet\":\"X\"}");
        JsonNode json = new ObjectMapper().readTree(answer.body());
        assertThat(json.at("/extraction/statements/0/text").asText()).isEqualTo("\u201CGo.\u201D");
        assertThat(json.at("/extraction/article/outlet").asText()).isEqualTo("X");
        assertThat(site.send("/try.json", "application/json", "{").statusCode()).isEqualTo(400);
        assertThat(site.send("/try.json", "application/json", "[1]").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSearchIsAFeedToo() throws ParserConfigurationException, SAXException, IOException {
        HttpResponse<String> answer = site.get("/statements.atom?q=dam&speaker=Okoye");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Statements with dam, by Chidi Okoye");
        assertThat(answer.body()).contains(site.base() + "/statements.atom?q=dam");
        assertThat(site.get("/statements").body()).contains("type=\"application/atom+xml\"");
    }

    @Test
    void noCellIsAFormula() {
        Actor actor = Actor.of("=HYPERLINK(\"http://x\")", ActorKind.PERSON, null, null, null);
        String text = "Sums\n\n" + actor.name() + " said @SUM(1)\n";
        MemorySearch search = new MemorySearch(List.of(ArticleDraft.of("sum", "+Out", LocalDate.of(2023, 1, 1), text)
                .says(actor, actor.name(), "said", "@SUM(1)")
                .read()));
        try (TestSite sums = TestSite.over(search)) {
            NamedCsvRecord row = csv(sums, "/statements.csv").get(0);
            assertThat(row.getField("speaker")).startsWith("'=");
            assertThat(row.getField("text")).isEqualTo("'@SUM(1)");
            assertThat(row.getField("outlet")).isEqualTo("'+Out");
        }
    }
}
