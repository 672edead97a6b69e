package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Extraction;
import org.parley.model.Opening;
import org.parley.model.Stance;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.Talks;
import org.parley.web.fixture.TestSite;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Exchanges, terms and wordings over a ledger as it is in the product. */
class ExchangePagesTest {
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]{64})\"");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-03-10T10:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Ledger ledger;
    private TestSite site;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("talks.ledger"), Access.WRITE, CLOCK);
        Talks.articles().forEach(ledger::append);
        site = TestSite.over(ledger);
    }

    @AfterEach
    void close() {
        site.close();
        ledger.close();
    }

    private static String statement(int article, int index) {
        return Talks.articles().get(article).statements().get(index).id();
    }

    private static String article(int index) {
        return Talks.articles().get(index).article().id();
    }

    private static String offer() {
        return "/exchanges/" + statement(0, 0);
    }

    private String page(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(page(path));
    }

    private int rows(String path) {
        return (int) CsvReader.builder().ofNamedCsvRecord(page(path).substring(1)).stream()
                .count();
    }

    @Test
    void theListShowsWhoAskedWhatAndWhatWasAnsweredLatestFirst() {
        String page = page("/exchanges");

        assertThat(page)
                .contains("3 exchanges", "provided that the locks stay open", "Nigeria, on a condition")
                .contains("1 comment of others", "Peru has stolen our water");
        assertThat(page.indexOf("Let the mediators host")).isLessThan(page.indexOf("Peru has stolen our water"));
    }

    @Test
    void openOnesTellTheirAgeToTheLedgersLatestDay() {
        assertThat(page("/exchanges?state=open&kind=accusation"))
                .contains("1 open exchange", "for 4 days", "Ages are counted to 9 March 2023", "All exchanges")
                .doesNotContain("We offer Nigeria");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between=Peru",
                "between=PER&between=Nigeria",
                "between=" + "NGA",
                "kind=offer&state=countered",
                "since=2023-03-09&until=2023-03-01"
            })
    void listsTablesAndJsonAgree(String query) throws IOException {
        JsonNode json = json("/exchanges.json?" + query);

        assertThat(json.get("count").asInt()).isPositive();
        assertThat(json.get("exchanges")).hasSize(json.get("count").asInt());
        int steps = 0;
        for (JsonNode exchange : json.get("exchanges")) {
            steps += exchange.get("opener").size() + exchange.get("comments").size();
            for (JsonNode answer : exchange.get("answers")) {
                steps += answer.get("statements").size();
            }
        }
        assertThat(rows("/exchanges.csv?" + query)).isEqualTo(steps);
        assertThat(page("/exchanges?" + query)).contains(json.get("count").asInt() + " exchange");
    }

    @Test
    void aListWithoutSuchSidesIsEmpty() {
        assertThat(page("/exchanges?between=Sweden")).contains("0 exchanges", "No exchange is found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between=Atlantis",
                "between=PER&between=NGA&between=SWE",
                "kind=plea",
                "state=settled",
                "since=yesterday",
                "until=2023-02-30",
                "page=0"
            })
    void valuesThatAreNoneAreRefusedInWords(String query) {
        HttpResponse<String> answer = site.get("/exchanges.json?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"bad-request\"");
        assertThat(site.get("/exchanges?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exchanges/none", "/exchanges/none.json", "/exchanges/none.csv", "/wordings/none"})
    void whatIsNotThereHasAPage(String path) {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void anExchangeIsAConversationInTwoColumns() {
        String page = page(offer());

        assertThat(page)
                .contains("Offer: <bdi>Peru</bdi> to <bdi>Nigeria</bdi>", "answered with something else")
                .contains("class=\"step from\"", "class=\"step to\"", "class=\"step third\"")
                .contains("Known only through <bdi>Radio Andina</bdi>", "Condition: ", "the mediators come too")
                .contains("/utterances/" + statement(1, 0), "/articles/" + article(1) + "#s1")
                .contains("the locks stay open", "3 March 2023", "What others said of it", "a brave step")
                .contains("Why it is linked", "it was meant for Nigeria", "of 1: how much speaks for it");
        assertThat(page.indexOf("class=\"step to\"")).isLessThan(page.indexOf("What others said of it"));
    }

    @Test
    void theArticleHasTheWordsWhereTheLinkLeads() {
        assertThat(page("/articles/" + article(1))).contains("id=\"s1\"", "id=\"t1\"");
    }

    @Test
    void theLineOfDaysIsToldAsTextToo() {
        assertThat(page(offer()))
                .contains("role=\"img\" aria-label=\"Day by day, from 1 March 2023 to 9 March 2023")
                .contains("<td>3 March 2023</td><td><bdi>proposed day</bdi></td>")
                .contains("<a href=\"#step2\"><bdi>Nigeria: On a condition</bdi></a>");
    }

    @Test
    void whatWasOfferedInsteadIsLinkedBothWays() {
        String other = "/exchanges/" + statement(3, 0);

        assertThat(page(offer())).contains("Answered with", "href=\"" + other + "\"");
        assertThat(page(other)).contains("Instead of", "href=\"" + offer() + "\"");
    }

    @Test
    void anyStatementThatOpensLeadsThere() {
        assertThat(site.get("/exchange/" + statement(0, 0)).headers().firstValue("Location"))
                .hasValue(offer());
        assertThat(page("/utterances/" + statement(1, 0))).contains("In this exchange", "href=\"" + offer() + "\"");
    }

    @Test
    void whatIsTakenBackStandsOnTheSideThatOpened() {
        String said = "\u201CWe no longer offer Nigeria talks about the dam on Friday.\u201D";
        String text = "No talks\n\nReferring to Peru\u2019s offer, Ana Ruiz said: " + said + "\n";
        Extraction withdrawal = ArticleDraft.of("talks-9", "Canal Weekly", LocalDate.of(2023, 3, 7), text)
                .says(Press.RUIZ, "Ana Ruiz", "said", said)
                .replies(Stance.WITHDRAWN, "Peru\u2019s offer", Opening.OFFER, Press.RUIZ, "")
                .read();
        ledger.append(withdrawal);
        String statement = withdrawal.statements().get(0).id();

        assertThat(page(offer())).contains("Taken back", "We no longer offer Nigeria talks", "class=\"withdrawn\"");
        assertThat(page("/exchanges?statement=" + statement)).contains("1 exchange", "with one statement");
        assertThat(page("/utterances/" + statement)).contains("In this exchange", "href=\"" + offer() + "\"");
    }

    @Test
    void anExchangeIsDataToo() throws IOException {
        JsonNode json = json(offer() + ".json");

        assertThat(json.at("/exchange/state").asText()).isEqualTo("countered");
        assertThat(json.at("/exchange/answers/0/via/0").asText()).isEqualTo("Radio Andina");
        assertThat(json.get("statements")).hasSize(rows(offer() + ".csv")).hasSize(4);
    }

    @Test
    void answersAreAFeed() throws ParserConfigurationException, SAXException, IOException {
        HttpResponse<String> answer = site.get("/exchanges.atom?between=PER");
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(answer.body())
                .contains("<id>urn:parley:exchange:" + statement(0, 0) + ":" + statement(1, 0) + "</id>")
                .contains("<updated>2023-03-02T00:00:00Z</updated>", "Nigeria to the offer of Peru: conditional")
                .contains(site.base() + "/exchange/" + statement(0, 0));
        assertThat(page("/exchanges?between=PER")).contains("href=\"/exchanges.atom?between=PER\"");
        assertThat(site.get("/exchanges.atom?between=SWE").body()).doesNotContain("<entry>");
    }

    @Test
    void openPagesTellWhatCameIn() {
        String list = live("/exchanges");
        String exchange = live(offer());
        assertThat(page(list)).doesNotContain("newer exchanges");
        assertThat(page(exchange)).doesNotContain("newer report");

        String text = "A last word\n\nAsked about Peru\u2019s offer, Chidi Okoye said: \u201CI will come.\u201D\n";
        ledger.append(ArticleDraft.of("talks-5", "Canal Weekly", LocalDate.of(2023, 3, 10), text)
                .says(Press.OKOYE, "Chidi Okoye", "said", "\u201CI will come.\u201D")
                .replies(Stance.ACCEPTED, "Peru\u2019s offer", Opening.OFFER, Press.RUIZ, "")
                .read());

        assertThat(page(list)).contains("There are newer exchanges or answers. <a href=\"/exchanges\">");
        assertThat(page(exchange)).contains("1 newer report. <a href=\"" + offer() + "\">");
    }

    private String live(String path) {
        Matcher live = Pattern.compile("id=\"newer\" role=\"status\" hx-get=\"([^\"]+)\"")
                .matcher(page(path));
        assertThat(live.find()).isTrue();
        return live.group(1).replace("&amp;", "&");
    }

    @Test
    void peopleCutLinksConfirmThemAndTakeThatBack() {
        HttpResponse<String> first = site.get(offer());
        String cookie = TestSite.cookie(first);
        Matcher seal = SEAL.matcher(first.body());
        assertThat(seal.find()).isTrue();
        String form = "seal=" + seal.group(1);
        String answer = "&reply=" + statement(1, 0);

        HttpResponse<String> cut = site.post(offer() + "/cut", form + answer + "&note=not+so", "Cookie", cookie);
        assertThat(cut.statusCode()).isEqualTo(303);
        assertThat(cut.headers().firstValue("Location")).hasValue(offer());
        assertThat(page(offer())).doesNotContain("Radio Andina").contains("does not answer it", "not so");
        assertThat(page("/rulings")).contains("is no answer", "not so", "I will come, if the mediators");

        long entry = ledger.rulings().get(0).entry();
        assertThat(site.post(offer() + "/undo", form + "&entry=" + entry, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(offer())).contains("Radio Andina").doesNotContain("does not answer it");

        String address = "&reply=" + site.base() + "/utterances/" + statement(1, 0);
        assertThat(site.post(offer() + "/link", form + address, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(offer())).contains("somebody said so", "<b>answers it</b>");
        assertThat(page("/rulings")).contains("is an answer");
    }

    @Test
    void aCutHoldsForAllThatOpensAndIsTakenBackAtOnce() {
        String said = "\u201CWe offer Nigeria talks about the dam on Friday.\u201D";
        String text = "Again\n\nAna Ruiz said: " + said + "\n";
        ledger.append(ArticleDraft.of("talks-2b", "Canal Weekly", LocalDate.of(2023, 3, 2), text)
                .says(Press.RUIZ, "Ana Ruiz", "said", said)
                .opens(Opening.OFFER, Press.OKOYE, "", null)
                .read());
        HttpResponse<String> first = site.get(offer());
        String cookie = TestSite.cookie(first);
        Matcher seal = SEAL.matcher(first.body());
        assertThat(seal.find()).isTrue();
        String form = "seal=" + seal.group(1);
        long before = ledger.lastEntry();

        site.post(offer() + "/cut", form + "&reply=" + statement(1, 0), "Cookie", cookie);

        assertThat(ledger.lastEntry()).isEqualTo(before + 2);
        assertThat(page(offer()))
                .contains("entries " + (before + 1) + " to " + (before + 2))
                .doesNotContain("Radio Andina");
        String entries = "&entry=" + (before + 1) + "&entry=" + (before + 2);
        site.post(offer() + "/undo", form + entries, "Cookie", cookie);
        assertThat(page(offer())).contains("Radio Andina");
        assertThat(ledger.rulings()).isEmpty();
    }

    @Test
    void aLinkToWhatReadsAsNoAnswerSaysThatItIsNotShown() {
        HttpResponse<String> first = site.get(offer());
        Matcher seal = SEAL.matcher(first.body());
        assertThat(seal.find()).isTrue();

        site.post(
                offer() + "/link",
                "seal=" + seal.group(1) + "&reply=" + statement(0, 2),
                "Cookie",
                TestSite.cookie(first));

        assertThat(page(offer())).contains("not shown above");
    }

    @Test
    void changesNeedTheSealAndMakeSense() {
        HttpResponse<String> first = site.get(offer());
        String cookie = TestSite.cookie(first);
        Matcher seal = SEAL.matcher(first.body());
        assertThat(seal.find()).isTrue();
        String form = "seal=" + seal.group(1);
        String answer = "&reply=" + statement(1, 0);

        assertThat(site.post(offer() + "/cut", answer).statusCode()).isEqualTo(403);
        assertThat(site.post(offer() + "/link", form + answer).statusCode()).isEqualTo(403);
        assertThat(site.post(offer() + "/cut", form, "Cookie", cookie).statusCode())
                .isEqualTo(400);
        assertThat(site.post(offer() + "/cut", form + "&reply=none", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.post(offer() + "/link", form + answer + "&opener=" + statement(2, 0), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.post(offer() + "/undo", form + "&entry=x", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.post(offer() + "/undo", form + "&entry=1", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(409);
        assertThat(ledger.rulings()).isEmpty();
    }

    @Test
    void aTermHasItsFirstUseWhatCameBeforeAndTheClaims() throws IOException {
        String query = "speaker=Ana+Ruiz&term=blockade&insteadOf=closure";

        assertThat(page("/terms?" + query))
                .contains("First use that this ledger knows", "This blockade of the river and its two locks must end")
                .contains("Before that: <bdi>\u201Cclosure\u201D</bdi>", "The closure of the river must end")
                .contains("the first time that Ruiz spoke of a blockade", "class=\"verdict")
                .contains("/utterances/" + statement(2, 1), "in quotation marks");
        JsonNode json = json("/terms.json?" + query).at("/terms/0");
        assertThat(json.at("/first/statement").asText()).isEqualTo(statement(2, 1));
        assertThat(json.get("before")).hasSize(1);
        assertThat(rows("/terms.csv?" + query)).isEqualTo(2);
    }

    @Test
    void monthsOfUsesAreAChartWithTheFirstMarked() {
        String text = "Again\n\nAna Ruiz said: \u201CThe blockade goes on.\u201D\n";
        ledger.append(ArticleDraft.of("talks-6", "Canal Weekly", LocalDate.of(2023, 5, 2), text)
                .says(Press.RUIZ, "Ana Ruiz", "said", "\u201CThe blockade goes on.\u201D")
                .read());

        assertThat(page("/terms?speaker=" + Press.RUIZ.id() + "&term=blockade"))
                .contains("2 reports in their own voice", "class=\"firstUse\"", "March 2023</a>, first use", "May 2023")
                .doesNotContain("April 2023");
    }

    @Test
    void namesThatNobodyHasAreSaidKindlyAndAFormWaitsForTheRest() {
        assertThat(page("/terms?speaker=Nemo&term=war")).contains("knows nobody called \u201CNemo\u201D");
        assertThat(page("/terms")).contains("First uses of a term").doesNotContain("class=\"notice\"");
        assertThat(page("/terms?speaker=" + Press.RUIZ.id())).contains("value=\"Ana Ruiz\"");
        assertThat(site.get("/terms?speaker=Ana+Ruiz&term=%21").statusCode()).isEqualTo(400);
        assertThat(site.get("/terms?speaker=Ana+Ruiz&term=" + "x".repeat(300)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatSomebodySaidOnAMatterStandsInOrderWithItsChanges() {
        String said = "\u201CThis blockade of the river must end now.\u201D";
        String cut = "\u201CThis blockade \u2026 must end before the rains come.\u201D";
        String text = "Later\n\nAna Ruiz said: " + said + "\n";
        String shorter = "Short\n\nAna Ruiz said: " + cut + "\n";
        ledger.append(ArticleDraft.of("talks-7", "Canal Weekly", LocalDate.of(2023, 4, 2), text)
                .says(Press.RUIZ, "Ana Ruiz", "said", said)
                .read());
        ledger.append(ArticleDraft.of("talks-8", "Delta Radio", LocalDate.of(2023, 3, 5), shorter)
                .says(Press.RUIZ, "Ana Ruiz", "said", cut)
                .read());

        String page = page("/wordings/" + statement(2, 1));

        assertThat(page)
                .contains("the statement that was asked about", "Beside what was said before", "[put in: </span>now")
                .contains(
                        "Who has it in which words (2)",
                        "[taken out: </span>of the river and its two locks",
                        "Delta Radio");
        assertThat(page("/utterances/" + statement(2, 1))).contains("href=\"/wordings/");
        assertThat(rows("/wordings/" + statement(2, 1) + ".csv")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void hostileWordsStayWords() {
        Actor bad = Actor.of("<b>Bad</b>", ActorKind.PERSON, null, "PER", null);
        String said = "\u201C<script>alert(1)</script> We offer Nigeria \"><img src=x onerror=y> talks.\u201D";
        ledger.append(ArticleDraft.of("bad", "O<u>t", LocalDate.of(2023, 3, 8), "A\n\n<b>Bad</b> said: " + said + "\n")
                .says(bad, "<b>Bad</b>", "said", said)
                .opens(Opening.OFFER, Press.OKOYE, "<img src=x", null)
                .read());
        String id = ledger.exchanges().exchanges(ExchangeSearch.ALL, 0, 10).stream()
                .filter(exchange -> exchange.openers().get(0).text().contains("script"))
                .findFirst()
                .orElseThrow()
                .id();

        for (String path : new String[] {
            "/exchanges",
            "/exchanges/" + id,
            "/terms?speaker=" + bad.id() + "&term=%3Cscript%3E&insteadOf=%22%3E%3Cimg",
            "/wordings/" + id
        }) {
            assertThat(page(path))
                    .as(path)
                    .doesNotContain("<script>alert", "<img", "<b>Bad", "<u>")
                    .doesNotContainPattern("(?i)<style| style=| on[a-z]+=\"|javascript:");
        }
    }

    @Test
    void everythingIsLinksAndForms() {
        for (String path : new String[] {"/exchanges", offer(), "/terms", "/wordings/" + statement(2, 1)}) {
            assertThat(page(path))
                    .as(path)
                    .doesNotContainPattern("<(div|span|li|article)[^>]* (onclick|tabindex=\"[1-9])")
                    .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
                    .contains("<a href=\"/exchanges\"");
        }
    }
}
