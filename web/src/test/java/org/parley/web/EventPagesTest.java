package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.model.Event;
import org.parley.web.fixture.Deeds;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.TestSite;

/** The pages of events over a ledger as it is in the product. */
class EventPagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-03-05T10:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private static Ledger ledger;
    private static TestSite site;

    @BeforeAll
    static void open() {
        ledger = Ledger.open(folder.resolve("deeds.ledger"), Access.WRITE, CLOCK);
        Press.articles().forEach(ledger::append);
        Deeds.articles().forEach(ledger::append);
        site = TestSite.over(ledger);
    }

    @AfterAll
    static void close() {
        site.close();
        ledger.close();
    }

    private static String page(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(page(path));
    }

    private static List<NamedCsvRecord> rows(String path) {
        String table = page(path);
        return CsvReader.builder().ofNamedCsvRecord(table.startsWith("\uFEFF") ? table.substring(1) : table).stream()
                .toList();
    }

    private static Event event(int article, int index) {
        return Deeds.articles().get(article).events().get(index);
    }

    private static String article(int index) {
        return Deeds.articles().get(index).article().id();
    }

    @Test
    void theListKeepsEventsAndReportsApart() {
        assertThat(page("/events"))
                .contains("<h1>8 events<span class=\"apart\"> in 9 reports</span></h1>", "2 reports in 2 outlets")
                .contains("Sanction: expulsion", "SANCTION expel, CAMEO 161", "10 February 2023")
                .contains("Peru <mark class=\"trigger\">expelled</mark> two Nigerian envoys")
                .contains("<a href=\"/articles/" + article(0) + "#e-"
                        + event(0, 0).id() + "\">")
                .contains("<a href=\"/events\" aria-current=\"true\">Events</a>");
    }

    @Test
    void eachStatusIsToldInWordsAndHasALookOfItsOwn() {
        String page = page("/events?actor=NGA&recipient=PER&either=true");
        for (String status : List.of("asserted", "alleged", "planned", "hypothetical", "denied")) {
            assertThat(page)
                    .contains(
                            "<article class=\"event " + status + " \">", "status " + status + "\"", ">" + status + "<");
        }
        assertThat(page).contains("<mark class=\"decides\">allegedly</mark>");
    }

    @Test
    void partiesLeadToTheirPagesOrToTheirEvents() {
        String page = page("/events");
        assertThat(page)
                .contains("<a href=\"/actors/" + Press.OKOYE.id() + "\"><bdi>Chidi Okoye</bdi></a>")
                .contains("<a href=\"/events?actor=SWE\"><bdi>Sweden</bdi></a>");
        assertThat(page("/events?actor=SWE")).contains("1 event<", "by Sweden");
        assertThat(page)
                .contains("/utterances/"
                        + Deeds.articles().get(0).statements().get(0).id());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 8, 9",
        "type=SANCTION, 1, 2",
        "type=sanction&type=request, 2, 3",
        "mode=expel, 1, 2",
        "mode=request_yield, 1, 1",
        "quad=material_conflict, 5, 6",
        "quad=4, 5, 6",
        "quad=1&type=sanction, 0, 0",
        "status=denied, 1, 1",
        "context=diplomatic, 8, 9",
        "context=health, 0, 0",
        "actor=NGA, 4, 4",
        "actor=nigeria, 4, 4",
        "actor=Okoye, 1, 1",
        "actor=PER&recipient=NGA, 3, 4",
        "actor=PER&recipient=NGA&either=true, 7, 8",
        "from=2023-02-20, 4, 4",
        "to=2022-12-31, 2, 2"
    })
    void conditionsNarrowListAndTablesAlike(String query, int events, int reports) throws IOException {
        JsonNode json = json("/events.json?" + query);
        assertThat(json.get("events").asInt()).isEqualTo(events);
        assertThat(json.get("reports").asInt()).isEqualTo(reports);
        assertThat(rows("/events.csv?" + query)).hasSize(events);
        assertThat(rows("/events.csv?view=reports&" + query)).hasSize(reports);
        assertThat(page("/events?" + query)).contains("<h1>" + events + " event");
    }

    @Test
    void theFormHoldsWhatWasAskedForAndConditionsCanBeTakenOut() {
        assertThat(page("/events?actor=peru&type=sanction&mode=expel&from=2023-01-01&either=true"))
                .contains("name=\"actor\" value=\"Peru\"", "<option value=\"sanction\" selected>")
                .contains("<option value=\"sanction_expel\" selected>", "<details class=\"further\" open>")
                .contains("name=\"from\" value=\"2023-01-01\"", "name=\"either\" value=\"true\" checked")
                .contains("<a href=\"/events?from=2023-01-01&amp;mode=sanction_expel&amp;actor=PER&amp;either=true\">"
                        + "<bdi>Sanction</bdi>");
    }

    @Test
    void anEventShowsItsReportsItsCodesAndItsStatement() {
        String page = page("/events/" + event(0, 0).id());
        assertThat(page)
                .contains("2 reports in 2 outlets", "The Lima Gazette, 10 February 2023", "Northern Courier")
                .contains("<code>SANCTION expel</code>", "<code>161</code>", "<code>4</code>", "Material conflict")
                .contains("<code>-4.0</code>", "<code>diplomatic</code>")
                .contains("<span class=\"around\"> on Thursday. They left at noon.</span>");
        assertThat(page("/events/" + event(1, 0).id())).isEqualTo(page);
        assertThat(page("/events/" + event(2, 3).id()))
                .contains(
                        "because of <bdi>“denied”</bdi>",
                        "said not to have happened",
                        "<mark class=\"decides\">denied");
        assertThat(page("/events/" + event(0, 1).id()))
                .contains("In a statement", "demands an apology", "<bdi>Chidi Okoye</bdi>");
    }

    @Test
    void anEventIsDataToo() throws IOException {
        JsonNode json = json("/events/" + event(1, 0).id() + ".json");
        assertThat(json.at("/event/id").asText())
                .isEqualTo(json.at("/reports/1/coded_event").asText());
        assertThat(json.get("reports")).hasSize(2);
        assertThat(json.at("/reports/0/trigger/0/text").asText()).isEqualTo("expelled");
        assertThat(rows("/events/" + event(1, 0).id() + ".csv"))
                .extracting(row -> row.getField("outlet"))
                .containsExactlyInAnyOrder("The Lima Gazette", "Northern Courier");
        assertThat(site.get("/event/" + event(1, 0).id()).headers().firstValue("Location"))
                .hasValue("/events/" + event(1, 0).id());
    }

    @Test
    void anArticleHasItsEventsAtTheirWordsAndBesideThem() {
        String anchor = "e-" + event(0, 0).id();
        assertThat(page("/articles/" + article(0)))
                .contains("id=\"" + anchor + "\" href=\"#d1\" aria-label=\"E1, event: Sanction: expulsion, asserted\"")
                .contains("<span class=\"trigger\">expelled</span>")
                .contains(
                        "id=\"d1\"",
                        "href=\"#" + anchor + "\"",
                        "href=\"/events/" + event(0, 0).id() + "\"")
                .contains("<mark class=\"said quoted hue1 trigger\" data-statements=\"1\">demands</mark>");
        assertThat(page("/articles/" + Press.articles().get(0).article().id()))
                .doesNotContain("deedSign", "class=\"trigger\"");
    }

    @Test
    void anActorHasWhatItDidAndWhatWasDoneToIt() {
        String page = page("/actors/" + Press.OKOYE.id());
        assertThat(page)
                .contains("Events as actor <span>1 event in 1 report</span>", "Request or demand: yielding")
                .contains("/events?actor=" + Press.OKOYE.id())
                .doesNotContain("Events as recipient");
        assertThat(page("/events?actor=" + Press.OKOYE.id())).contains("by Chidi Okoye");
    }

    @Test
    void aPairOfCountriesHasItsEventsInBothDirections() throws IOException {
        String page = page("/dyads/per/Nga");
        assertThat(page)
                .contains("<h1>Peru and Nigeria</h1>", "7 events in 8 reports")
                .contains("event asserted forth", "event alleged back", "event asserted together")
                .contains("<span class=\"way\">Nigeria → Peru</span>", "Events by week")
                .contains("<td class=\"n\">0</td><td class=\"n\">0</td><td class=\"n\">0</td><td class=\"n\">1</td>"
                        + "<td class=\"n\">3</td>");
        JsonNode turned = json("/dyads/NGA/PER.json");
        assertThat(turned.get("found").findValuesAsText("direction"))
                .containsExactlyInAnyOrder("forth", "forth", "forth", "back", "back", "back", "together");
        assertThat(json("/dyads/PER/NGA.json?direction=back").get("events").asInt())
                .isEqualTo(3);
        assertThat(rows("/dyads/PER/NGA.csv?from=2023-02-20")).hasSize(4);
    }

    @Test
    void pairsAreListedByHowMuchPassedBetweenThem() throws IOException {
        assertThat(page("/dyads")).contains("2 pairs of countries", "/dyads/NGA/PER", "/dyads/PER/SWE");
        JsonNode most = json("/dyads.json").at("/found/0");
        assertThat(most.get("first").asText()).isEqualTo("NGA");
        assertThat(most.get("events").asInt()).isEqualTo(7);
        assertThat(most.get("firstToSecond").asInt()).isEqualTo(3);
        assertThat(most.get("together").asInt()).isEqualTo(1);
        assertThat(rows("/dyads.csv")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events.json?from=yesterday",
                "/events.json?type=dance",
                "/events.json?mode=expels",
                "/events.json?quad=5",
                "/events.json?status=true",
                "/events.json?context=weather",
                "/events.json?either=perhaps",
                "/events.json?page=0",
                "/events.csv?view=all",
                "/dyads.json?page=x",
                "/dyads/PER/per.json",
                "/dyads/PER/NGA.json?direction=up",
                "/dyads/PER/NGA.json?to=2022-13-01"
            })
    void valuesThatAreNoneAreRefused(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.body()).contains("\"bad-request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/none", "/events/none.json", "/dyads/PER/XXX", "/dyads/<b>/PER", "/dyads/PER"})
    void whatIsNotThereIsSaid(String path) {
        HttpResponse<String> answer = site.get(path.replace("<b>", "%3Cb%3E"));
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("<b>");
    }

    @Test
    void whereNothingHappenedThePagesSaySo() {
        assertThat(page("/dyads/FRA/DEU")).contains("No events yet", "France and Germany");
        assertThat(page("/events?actor=Nobody+At+All")).contains("0 events", "Nothing is found");
        try (Ledger empty = Ledger.open(folder.resolve("none.ledger"), Access.WRITE, CLOCK);
                TestSite pages = TestSite.over(empty)) {
            assertThat(pages.get("/events").body()).contains("No events yet");
            assertThat(pages.get("/dyads").body()).contains("No events yet");
            assertThat(pages.get("/events.csv").body().lines()).hasSize(1);
        }
    }

    @Test
    void whatArticlesHoldIsEscapedEverywhere() {
        try (Ledger other = Ledger.open(folder.resolve("hostile.ledger"), Access.WRITE, CLOCK);
                TestSite pages = TestSite.over(other)) {
            other.append(Deeds.hostile());
            String id = Deeds.hostile().events().get(0).id();
            for (String path : List.of(
                    "/events",
                    "/events/" + id,
                    "/articles/" + Deeds.hostile().article().id(),
                    "/dyads/PER/NGA",
                    "/events?actor=%3Cb%3EBold",
                    "/events?article=%22%3E%3Cscript%3E")) {
                HttpResponse<String> answer = pages.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain("<b>Bold", "<img", "<i>Outlet", "<script>alert", "\"><script");
            }
            assertThat(pages.get("/events").body()).contains("&lt;b&gt;Bold &amp; Co&lt;/b&gt;");
        }
    }

    @Test
    void theAboutPageSaysThatNothingIsHeldToBeTrue() {
        assertThat(page("/about"))
                .contains("How events are read", "Parley records who reported what, never that it is true");
    }
}
