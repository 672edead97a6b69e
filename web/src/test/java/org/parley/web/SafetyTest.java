package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.MemorySearch;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.TestSite;

class SafetyTest {
    private static final String TOKEN = "correct-horse-battery";
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]{64})\"");

    @Test
    void anOpenHostWithoutTokensIsRefused() {
        assertThatThrownBy(() -> TestSite.with(settings -> settings.withHost("0.0.0.0")))
                .isInstanceOf(WebException.class)
                .hasMessageContaining("give a token");
    }

    @Test
    void anOpenHostWithATokenIsServed() {
        try (TestSite site =
                TestSite.with(settings -> settings.withHost("0.0.0.0").withTokens(List.of(TOKEN)))) {
            assertThat(site.get("/").statusCode()).isEqualTo(401);
            assertThat(site.get("/", "Authorization", "Bearer " + TOKEN).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void shortTokensAreRefused() {
        assertThatThrownBy(() -> WebSettings.DEFAULTS.withTokens(List.of("short")))
                .isInstanceOf(WebException.class)
                .hasMessageContaining("16 characters");
    }

    @Test
    void aTakenPortIsSaidInWords() {
        try (TestSite site = TestSite.open()) {
            assertThatThrownBy(() -> TestSite.with(settings -> settings.withPort(site.port())))
                    .isInstanceOf(WebException.class)
                    .hasMessageContaining("port " + site.port());
        }
    }

    @Test
    void anUnknownHostIsSaidInWords() {
        assertThatThrownBy(() -> TestSite.with(settings -> settings.withHost("no such host")))
                .isInstanceOf(WebException.class)
                .hasMessageContaining("no such host");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatBindTheBrowser() {
        try (TestSite site = TestSite.open()) {
            for (String path : List.of("/", "/statements.csv", "/nowhere", "/index.json", "/assets/page.css")) {
                HttpResponse<String> answer = site.get(path);
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                                .doesNotContain("unsafe"));
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
                assertThat(answer.headers().firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void pagesHoldNoInlineScriptOrStyleAndNothingFromElsewhere() {
        try (TestSite site = TestSite.with(settings -> settings.withEdits(true))) {
            String article = "/articles/" + Press.articles().get(0).article().id();
            for (String path : List.of("/", "/statements", article, "/actors", "/try", "/about", "/rulings")) {
                assertThat(site.get(path).body())
                        .as(path)
                        .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
                        .doesNotContainPattern("(?i)<style| style=| on[a-z]+=\"|javascript:")
                        .doesNotContainPattern("(src|action)=\"(https?:)?//");
            }
        }
    }

    @Test
    void namesOfOtherServersAreTurnedAway() throws IOException {
        try (TestSite site = TestSite.open()) {
            assertThat(raw(site, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("Canal");
            assertThat(raw(site, "GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static String raw(TestSite site, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aTokenInTheAddressBecomesACookieAndLeavesIt() {
        try (TestSite site = TestSite.with(settings -> settings.withTokens(List.of(TOKEN)))) {
            HttpResponse<String> answer = site.get("/statements?q=dam&token=" + TOKEN);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/statements?q=dam");
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TOKEN);
            assertThat(site.get("/statements", "Cookie", TestSite.cookie(answer))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutTheTokenThereIsOnlyTheWayIn() {
        try (TestSite site = TestSite.with(settings -> settings.withTokens(List.of(TOKEN)))) {
            for (String path :
                    List.of("/", "/statements.json", "/statements.csv", "/live", "/openapi.json", "/nowhere")) {
                HttpResponse<String> answer = site.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.body()).doesNotContain("Canal");
            }
            assertThat(site.get("/").body()).contains("<form", "action=\"/enter\"");
            assertThat(site.post("/enter", "token=wrong-wrong-wrong-wrong").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> in = site.post("/enter", "token=" + TOKEN);
            assertThat(in.statusCode()).isEqualTo(303);
            String cookie = TestSite.cookie(in);
            assertThat(site.get("/", "Cookie", cookie).body()).contains("Canal");
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aTokenCannotBeGuessedQuickly() {
        try (TestSite site = TestSite.with(
                settings -> settings.withTokens(List.of(TOKEN)).withLimits(1 << 20, Duration.ofSeconds(10), 600))) {
            int last = 0;
            for (int i = 0; i < 12 && last != 429; i++) {
                last = site.get("/", "Authorization", "Bearer guess-number-0000" + i)
                        .statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    @Test
    void clientsThatAskTooOftenWait() {
        try (TestSite site = TestSite.with(settings -> settings.withLimits(1 << 20, Duration.ofSeconds(10), 5))) {
            for (int i = 0; i < 5; i++) {
                assertThat(site.get("/about.json").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> answer = site.get("/about.json");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("\"too-many-requests\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(site.get("/assets/page.css").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void largeRequestsAreRefused() throws IOException {
        try (TestSite site = TestSite.with(settings -> settings.withLimits(2_000, Duration.ofSeconds(10), 600))) {
            HttpResponse<String> answer = site.post("/try", "text=" + "a".repeat(5_000));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("too-large").doesNotContain("Exception");
            String chunk = "1388\r\ntext=" + "a".repeat(4_995) + "\r\n0\r\n\r\n";
            assertThat(raw(
                            site,
                            "POST /try HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n" + chunk))
                    .startsWith("HTTP/1.1 413")
                    .doesNotContain("Exception");
        }
    }

    @Test
    @Timeout(30)
    void slowRequestsEnd() throws IOException {
        try (TestSite site = TestSite.with(settings -> settings.withLimits(1 << 20, Duration.ofSeconds(1), 600))) {
            String answer = raw(
                    site,
                    "POST /try HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\ntext=");
            assertThat(answer).doesNotContain("200 OK", "Exception");
        }
    }

    @Test
    @Timeout(30)
    void readingEndsWithItsTime() {
        try (TestSite site =
                TestSite.reading(settings -> settings.withLimits(1 << 20, Duration.ofSeconds(1), 600), article -> {
                    try {
                        Thread.sleep(20_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return ArticleDraft.of("x", null, null, article.text()).read();
                })) {
            HttpResponse<String> answer = site.post("/try.json", "text=slow");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("too-slow");
        }
    }

    @Test
    void readingThatIsSwitchedOffSaysSo() {
        try (TestSite site = TestSite.reading(settings -> settings, null)) {
            assertThat(site.get("/try").body()).contains("switched off").doesNotContain("<textarea");
            assertThat(site.post("/try.json", "text=x").body()).contains("reading-off");
        }
    }

    @Test
    void aReaderThatFailsShowsNoStackTrace() {
        try (TestSite site = TestSite.reading(settings -> settings, article -> {
            throw new IllegalStateException("secret inside");
        })) {
            HttpResponse<String> answer = site.post("/try", "text=x");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("secret inside", "Exception", "\tat ");
        }
    }

    @Test
    void nothingCanBeChangedUnlessAllowed() {
        try (TestSite site = TestSite.open()) {
            String path = "/actors/" + Press.LIND.id();
            assertThat(site.post(path + "/merge", "other=" + Press.OKOYE.id()).statusCode())
                    .isEqualTo(404);
            assertThat(site.post(path + "/apart", "").statusCode()).isEqualTo(404);
            assertThat(site.get(path).body()).doesNotContain("name=\"seal\"", "Somebody else");
            assertThat(site.rulings.rulings()).isEmpty();
        }
    }

    @Test
    void changesNeedTheSealOfTheBrowser() {
        try (TestSite site = TestSite.with(settings -> settings.withEdits(true))) {
            String path = "/actors/" + Press.RUIZ.id();
            HttpResponse<String> page = site.get(path);
            String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            Matcher seal = SEAL.matcher(page.body());
            assertThat(seal.find()).isTrue();
            String apart = "/actors/" + Press.MINISTER_RUIZ.id() + "/apart";
            assertThat(site.post(apart, "").statusCode()).isEqualTo(403);
            assertThat(site.post(apart, "seal=" + seal.group(1)).statusCode()).isEqualTo(403);
            assertThat(site.post(apart, "seal=" + "0".repeat(64), "Cookie", TestSite.cookie(page))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(site.rulings.rulings()).isEmpty();
            HttpResponse<String> done =
                    site.post(apart, "note=two+people&seal=" + seal.group(1), "Cookie", TestSite.cookie(page));
            assertThat(done.statusCode()).isEqualTo(303);
            assertThat(site.rulings.rulings()).hasSize(1);
            assertThat(site.get("/rulings").body()).contains("kept apart", "two people", "Take back");
        }
    }

    @Test
    void mergingAndTakingBackLeaveDecisions() {
        try (TestSite site = TestSite.with(settings -> settings.withEdits(true))) {
            HttpResponse<String> page = site.get("/actors?q=lind&merge=" + Press.RUIZ.id());
            assertThat(page.body()).contains("Same as <bdi>Ana Ruiz</bdi>");
            String cookie = TestSite.cookie(page);
            Matcher seal = SEAL.matcher(page.body());
            assertThat(seal.find()).isTrue();
            String form = "seal=" + seal.group(1);
            site.post("/actors/" + Press.RUIZ.id() + "/merge", form + "&other=" + Press.LIND.id(), "Cookie", cookie);
            assertThat(site.get("/actors/" + Press.RUIZ.id()).body()).contains("<bdi>Maja Lind</bdi>");
            long entry = site.rulings.rulings().get(0).entry();
            assertThat(site.post("/rulings/" + entry + "/undo", form, "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(303);
            assertThat(site.get("/actors/" + Press.RUIZ.id()).body()).doesNotContain("<bdi>Maja Lind</bdi>");
            HttpResponse<String> again =
                    site.post("/rulings/" + entry + "/undo", form, "Cookie", cookie, "Accept", "application/json");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("is no decision that holds");
        }
    }

    @Test
    void formsOfOtherSitesAreTurnedAway() {
        try (TestSite site = TestSite.open()) {
            assertThat(site.post("/try", "text=x", "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(site.post("/try", "text=x", "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(site.post("/try", "text=x", "Origin", "null").statusCode())
                    .isEqualTo(403);
            assertThat(site.post("/try", "text=x", "Origin", site.base()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void hostileTextStaysText() {
        Actor bad = Actor.of("<img src=x onerror=alert(1)>\u202E", ActorKind.PERSON, "\"><script>", null, null);
        String word = "w".repeat(1_000_000);
        String content = "<script>alert('x')</script> \u202Etxet \uD800 \u0000 \u0007 " + word;
        String text = "A <b>headline</b>\u202E\n\n" + bad.name() + " said " + content + "\n";
        MemorySearch search = new MemorySearch(List.of(ArticleDraft.of("bad", "O<u>t", LocalDate.of(2023, 1, 1), text)
                .says(bad, bad.name(), "said", content)
                .read()));
        try (TestSite site = TestSite.over(search)) {
            String id = search.latest(1).get(0).id();
            for (String path : List.of(
                    "/",
                    "/statements",
                    "/statements?q=%3Cscript%3E",
                    "/articles/" + id,
                    "/actors",
                    "/actors/" + bad.id())) {
                HttpResponse<String> answer = site.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                boolean clean = !answer.body().matches("(?s).*(<script>|<img|<b>headline|<u>|\u0000|\u0007).*");
                assertThat(clean).as(path).isTrue();
            }
            assertThat(site.get("/statements").body().length()).isLessThan(20_000);
            assertThat(site.get("/articles/" + id).body())
                    .contains("&lt;script&gt;alert('x')&lt;/script&gt;", "\uFFFD");
            assertThat(site.get("/statements.json").body()).contains("\\ud800", "\\u0000");
            assertThat(site.get("/statements.csv").body()).contains("\uFFFD").doesNotContain("\u0000");
        }
    }
}
