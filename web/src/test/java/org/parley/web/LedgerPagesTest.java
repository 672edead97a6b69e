package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.model.Extraction;
import org.parley.model.Finding;
import org.parley.model.Original;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.TestSite;

/** The pages over a ledger as it is in the product. */
class LedgerPagesTest {
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]{64})\"");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-03-01T10:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Ledger ledger;
    private TestSite site;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("press.ledger"), Access.WRITE, CLOCK);
        Press.articles().forEach(ledger::append);
        site = TestSite.over(ledger);
    }

    @AfterEach
    void close() {
        site.close();
        ledger.close();
    }

    private String page(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(page(path));
    }

    @Test
    void searchFacetsAndTablesAgree() throws IOException {
        for (String query : new String[] {"", "q=canal", "q=%22ready+to+open%22", "speaker=Okoye", "country=PER"}) {
            JsonNode json = json("/statements.json?" + query);
            assertThat(json.get("utterances").asInt()).as(query).isPositive();
            assertThat(rows("/statements.csv?" + query))
                    .as(query)
                    .isEqualTo(json.get("utterances").asInt());
            assertThat(rows("/statements.csv?view=reports&" + query))
                    .as(query)
                    .isEqualTo(json.get("reports").asInt());
        }
        assertThat(page("/statements?q=canal")).contains("country=NGA", "December 2022:");
        assertThat(page("/statements?speaker=Okoye")).contains("by Chidi Okoye");
    }

    private int rows(String path) {
        return (int) CsvReader.builder().ofNamedCsvRecord(page(path).substring(1)).stream()
                .count();
    }

    @Test
    void anArticleItsVersionsAndItsWordingsAreShown() throws IOException {
        String first = Press.articles().get(0).article().id();
        String statement = Press.articles().get(0).statements().get(1).id();
        assertThat(page("/articles/" + first)).contains("data-statements=\"2\">" + Press.TALKS + "</mark>");
        assertThat(json("/utterances/" + statement + ".json").get("wordings").size())
                .isGreaterThan(1);
        assertThat(page("/utterances/" + statement)).contains("<del>", "Northern Courier");
        String later = Press.articles().get(3).article().id();
        String earlier = Press.articles().get(2).article().id();
        assertThat(page("/articles/" + later + "/changes?against=" + earlier))
                .contains("Cusco<span", "26 December 2022", "27 December 2022", "1 statement stayed");
    }

    @Test
    void anActorHasItsPage() {
        assertThat(page("/actors?q=okoye")).contains("Chidi Okoye", "Nigeria");
        assertThat(page("/actors/" + Press.OKOYE.id())).contains("president", "Speaks about", "Ana");
        assertThat(page("/actors")).contains("Maja Lind");
    }

    @Test
    void decisionsAreEntriesAndCanBeTakenBack() {
        String path = "/actors/" + Press.LIND.id();
        HttpResponse<String> answer = site.get(path);
        String cookie = TestSite.cookie(answer);
        String list = site.get("/actors?q=okoye&merge=" + Press.LIND.id(), "Cookie", cookie)
                .body();
        Matcher own = SEAL.matcher(list);
        assertThat(own.find()).isTrue();
        String form = "seal=" + own.group(1);
        long before = ledger.lastEntry();
        assertThat(site.post(path + "/merge", form + "&note=one+person&other=" + Press.OKOYE.id(), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
        assertThat(ledger.lastEntry()).isEqualTo(before + 1);
        assertThat(page(path)).contains("Chidi Okoye");
        assertThat(page("/rulings")).contains("taken for one", "one person");
        long entry = ledger.rulings().get(0).entry();
        assertThat(site.post("/rulings/" + entry + "/undo", form, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(path)).doesNotContain("<bdi>Chidi Okoye</bdi> <span class=\"post\">Nigeria");
        assertThat(site.post("/rulings/" + entry + "/undo", form, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22unbalanced",
                "AND+AND",
                "*",
                "-",
                "%22%22",
                "NEAR(",
                "a%00b",
                "%F0%9F",
                "';--",
                "(",
                "%5E",
                "%ED%A0%80"
            })
    void whatPeopleTypeIsNeverAMistake(String words) {
        assertThat(site.get("/statements?q=" + words).statusCode()).isEqualTo(200);
        assertThat(site.get("/statements.csv?q=" + words).statusCode()).isEqualTo(200);
        assertThat(site.get("/actors?q=" + words).statusCode()).isEqualTo(200);
        assertThat(site.get("/statements?speaker=" + words).statusCode()).isEqualTo(200);
    }

    @Test
    void anArticleThatIsNotReadIsMarkedInListsAndOnItsPage() {
        Extraction unread = ArticleDraft.of(
                        "fluss-1", "Flussbote", LocalDate.of(2023, 2, 27), "Der Damm bleibt\n\nSo steht es hier.\n")
                .leftUnread("de");
        try (Ledger other = Ledger.open(folder.resolve("unread.ledger"), Access.WRITE, CLOCK);
                TestSite pages = TestSite.over(other)) {
            other.append(unread);

            assertThat(pages.get("/").body()).contains("Der Damm bleibt", "stored, not read (German)");
            assertThat(pages.get("/articles/" + unread.article().id()).body())
                    .contains("stored, not read (German)", "Stored, not read: Parley reads English");
            assertThat(pages.get("/articles/" + unread.article().id() + ".json").body())
                    .contains("\"unread\":\"de\"");
        }
    }

    @Test
    void anArticleTellsWhatWasFoundOutBesideItsText() {
        Extraction read = Press.articles().get(4);
        Original original = new Original(
                new byte[] {1},
                "text/html",
                null,
                List.of(
                        new Finding("section", "Rivers & Locks", "json-ld articleSection"),
                        new Finding("modified", "2023-02-04", "meta article:modified_time"),
                        new Finding("caption", "The dam at dusk", "figcaption")));
        try (Ledger other = Ledger.open(folder.resolve("found.ledger"), Access.WRITE, CLOCK);
                TestSite pages = TestSite.over(other)) {
            other.append(read, original);

            String address = "/articles/" + read.article().id();
            assertThat(pages.get(address).body())
                    .contains("About this article", "Rivers &amp; Locks", "json-ld articleSection", "4 February 2023")
                    .contains("Captions of pictures", "The dam at dusk");
            assertThat(pages.get(address + ".json").body()).contains("\"value\":\"Rivers & Locks\"");
        }
    }

    @Test
    void anEmptyLedgerHasAPageToo() {
        try (Ledger empty = Ledger.open(folder.resolve("empty.ledger"), Access.WRITE, CLOCK);
                TestSite pages = TestSite.over(empty)) {
            assertThat(pages.get("/").body()).contains("The ledger is empty");
            assertThat(pages.get("/statements").body()).contains("0 utterances in 0 reports");
            assertThat(pages.get("/statements.json").statusCode()).isEqualTo(200);
        }
    }
}
