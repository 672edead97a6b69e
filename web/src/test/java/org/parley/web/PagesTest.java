package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.TestSite;

class PagesTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.open();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String article(int index) {
        return Press.articles().get(index).article().id();
    }

    private static String statement(int article, int index) {
        return Press.articles().get(article).statements().get(index).id();
    }

    private static String page(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void homeShowsCountsNewestStatementsAndLatestArticles() {
        assertThat(page("/"))
                .contains("<dt>reports</dt>", "<dt>utterances</dt>", "The dam is ours", "Canal notes 30")
                .contains("What Ana Ruiz said");
    }

    @Test
    void resultsKeepReportsAndUtterancesApart() {
        String page = page("/statements?q=%22ready+to+open%22");
        assertThat(page)
                .contains("1 utterance in 4 reports")
                .contains("3 reports in 3 outlets")
                .contains("<mark class=\"hit\">ready to open</mark>");
    }

    @Test
    void facetsAreLinksThatPutConditionsInAndTakeThemOut() {
        assertThat(page("/statements?q=canal")).contains("/statements?q=canal&amp;country=NGA");
        assertThat(page("/statements?q=canal&country=NGA"))
                .contains("10 utterances in 10 reports", "from Nigeria", "href=\"/statements?q=canal\"");
    }

    @Test
    void aNameOfOneActorBecomesItsId() {
        assertThat(page("/statements?speaker=okoye")).contains("by <bdi>".substring(0, 3) + "Chidi Okoye");
        assertThat(page("/statements?speaker=Nemo")).contains("nobody called", "Nothing is found");
    }

    @Test
    void theHistogramLeadsToItsMonths() {
        assertThat(page("/statements")).contains("from=2022-12-01&amp;to=2022-12-31", "December 2022: 11 reports");
    }

    @Test
    void pagesAreTurned() {
        assertThat(page("/statements")).contains("Page 1 of 2", "page=2");
        assertThat(page("/statements?page=2"))
                .contains("Page 2 of 2", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(page("/statements?page=99")).contains("Nothing is found");
    }

    @Test
    void anArticleMarksItsStatements() {
        assertThat(page("/articles/" + article(0)))
                .contains("<h1 class=\"headline\">Ruiz offers river talks without conditions</h1>")
                .contains("<mark class=\"said quoted hue1\" data-statements=\"2\">" + Press.TALKS + "</mark>")
                .contains("<span class=\"cue line1\" data-statements=\"1\">told</span>")
                .contains("id=\"s5\"", "Radio Andina", "on Thursday", "The same story elsewhere", "Northern Courier");
    }

    @Test
    void versionsOfAnArticleCanBeCompared() {
        assertThat(page("/articles/" + article(3)))
                .contains("2 versions:", "/changes?against=" + article(2), "/articles/" + article(3) + "/changes\"");
        String changes = page("/articles/" + article(3) + "/changes");
        assertThat(changes)
                .contains("[taken out: </span>Cusco", "[put in: </span>Lima", "Version 1 of 2", "Version 2 of 2")
                .contains("1 paragraph kept", "Paragraph changed", "1 statement stayed in the same words. None went");
        assertThat(page("/articles/" + article(2) + "/changes")).isEqualTo(changes);
        assertThat(site.get("/articles/" + article(0) + "/changes").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/articles/" + article(3) + "/changes?against=" + article(0))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anUtteranceShowsItsWordingsSideBySide() {
        assertThat(page("/utterances/" + statement(1, 0)))
                .contains("3 reports in 3 outlets", "Fullest wording", "Wording 2", "Wording 3")
                .contains("[taken out: </span>before the rains, <span", "[put in: </span>… <span")
                .contains("Parley statement " + statement(0, 1));
    }

    @Test
    void anActorHasPostsTimelineAndOthers() {
        assertThat(page("/actors/" + Press.OKOYE.id()))
                .contains("Chidi Okoye", "member of parliament", "Reports of statements over time")
                .contains("Speaks about", "about=" + Press.RUIZ.id());
        assertThat(page("/actors/" + Press.MINISTER_RUIZ.id())).contains("Named in articles as", "Ana María Ruiz");
    }

    @Test
    void actorsAreFoundByName() {
        assertThat(page("/actors?q=lind")).contains("Maja Lind", "chief negotiator", "Sweden");
        assertThat(page("/actors")).contains("Most reported actors", "Chidi Okoye");
    }

    @Test
    void aPastedTextIsReadAndKeptNowhere() {
        long before = site.search.lastEntry();
        HttpResponse<String> answer =
                site.post("/try", "text=Ana+Ruiz+said%3A+%E2%80%9CGo.%E2%80%9D&published=2023-01-05");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("kept nowhere", "data-statements=\"1\">“Go.”</mark>", "5 January 2023")
                .doesNotContain("/utterances/");
        assertThat(site.search.lastEntry()).isEqualTo(before);
    }

    @Test
    void aFileIsReadWithoutScript() {
        String body = """
                --cut
                Content-Disposition: form-data; name="text"


                --cut
                Content-Disposition: form-data; name="file"; filename="a.txt"
                Content-Type: text/plain

                Ana Ruiz said: “Go on.”
                --cut--
                """.replace("\n", "\r\n");
        HttpResponse<String> answer = site.send("/try", "multipart/form-data; boundary=cut", body);
        assertThat(answer.body()).contains("data-statements=\"1\">“Go on.”</mark>");
    }

    @Test
    void thePagesDoNotGuessTheLanguageOfATextOfOnesOwn() {
        Set<String> languages = ConcurrentHashMap.newKeySet();
        try (TestSite own = TestSite.reading(settings -> settings, article -> {
            languages.add(article.language());
            return ArticleDraft.of("pasted", null, null, article.text()).leftUnread("de");
        })) {
            String page = own.post("/try", "text=Er+schwieg.").body();
            assertThat(page).contains("Not read: Parley reads English.").doesNotContain("Stored");
            own.send("/try.json", "application/json", "{\"text\":\"Sie schwieg.\"}");
            own.send(
                    "/try",
                    "multipart/form-data; boundary=cut",
                    "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nSie schwiegen.\r\n--cut--\r\n");
        }
        assertThat(languages).containsExactly("und");
    }

    @Test
    void addressesInExportsLeadToThePages() {
        assertThat(site.get("/statement/" + statement(1, 0)).headers().firstValue("Location"))
                .hasValue("/utterances/" + statement(1, 0));
        assertThat(site.get("/article/" + article(0)).headers().firstValue("Location"))
                .hasValue("/articles/" + article(0));
        assertThat(site.get("/actor/%2F%2Fevil.example")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("//");
    }

    @Test
    void nothingPastedIsSaidKindly() {
        HttpResponse<String> answer = site.post("/try", "text=++");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no text to read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/articles/none",
                "/utterances/none",
                "/actors/none",
                "/actors/none.json",
                "/assets/none.css",
                "/rulings"
            })
    void whatIsNotThereHasAPage(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        if (path.endsWith(".json")) {
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"error\":{\"code\":\"not-found\",\"message\":\"The ledger knows no actor \\\"none\\\".\"}}");
        } else {
            assertThat(answer.body()).contains("Not here");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2022-13-45",
                "form=loud",
                "type=x",
                "order=up",
                "view=all",
                "page=0",
                "page=-1",
                "page=99999999999"
            })
    void valuesThatAreNoneAreRefusedInWords(String query) {
        HttpResponse<String> answer = site.get("/statements.json?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"bad-request\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%22unbalanced", "AND+AND", "*", "-", "%22%22", "NEAR(", "a%00b", "%F0%9F", "';--", "(", "%5E"})
    void whatPeopleTypeIsNeverAMistake(String words) {
        assertThat(site.get("/statements?q=" + words).statusCode()).isEqualTo(200);
    }
}
