package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.fetch.FetchWorld.assertFailed;
import static org.parley.intake.fetch.FetchWorld.assertRefused;
import static org.parley.intake.fetch.FetchWorld.text;
import static org.parley.intake.fetch.LocalServer.answer;
import static org.parley.intake.fetch.LocalServer.ok;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
    private final LocalServer server = new LocalServer();
    private final FetchWorld world = new FetchWorld();
    private String site;

    @BeforeEach
    void allowSite() {
        world.allowed("news.example.org", server);
        site = "http://news.example.org:" + server.port();
        server.on("/a", ok("a")).on("/b", ok("b"));
    }

    @AfterEach
    void close() {
        world.close();
        server.close();
    }

    @Test
    void forbiddenPagesAreNotAskedFor() throws InterruptedException {
        server.on("/robots.txt", ok("User-agent: *\nDisallow: /a\nDisallow: /*?print\n"));

        assertRefused(world.fetch(site + "/a"), "robots-forbid");
        assertRefused(world.fetch(site + "/%61"), "robots-forbid");
        assertRefused(world.fetch(site + "/b?print"), "robots-forbid");
        assertThat(text(world.fetch(site + "/b"))).isEqualTo("b");

        assertThat(server.asked()).containsExactly("GET /robots.txt", "GET /b");
    }

    @Test
    void rulesForParleyGoBeforeThoseForAll() throws InterruptedException {
        server.on(
                "/robots.txt",
                ok(
                        "User-agent: *\nDisallow: /\n\nUser-agent: parley\nDisallow: /b\n\nUser-agent: parleybot\nDisallow: /a\n"));

        text(world.fetch(site + "/a"));
        assertRefused(world.fetch(site + "/b"), "robots-forbid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 Unauthorized", "403 Forbidden", "404 Not Found", "410 Gone", "204 No Content"})
    void aFileThatIsNotThereAllowsAll(String status) throws InterruptedException {
        server.on("/robots.txt", answer(status));

        assertThat(text(world.fetch(site + "/a"))).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "503 Service Unavailable", "429 Too Many Requests"})
    void aFileThatCannotBeHadForbidsAllForNow(String status) throws InterruptedException {
        server.on("/robots.txt", answer(status, "Retry-After: 60"));

        Fetched.Failed failed = assertFailed(world.fetch(site + "/a"), "robots-unreachable");

        assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(server.asked()).containsExactly("GET /robots.txt");
        server.on("/robots.txt", answer("404 Not Found"));
        assertThat(text(world.fetch(site + "/a"))).isEqualTo("a");
    }

    @Test
    void aFileThatStopsInTheMiddleForbidsAllForNow() throws InterruptedException {
        server.on("/robots.txt", out -> {
            out.write(LocalServer.head("200 OK", "Content-Length: 1000"));
            out.write("User-agent: *\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });

        assertFailed(world.fetch(site + "/a"), "truncated");

        assertThat(server.asked()).containsExactly("GET /robots.txt");
    }

    @Test
    void theFileIsAskedForOnceADay() throws InterruptedException {
        text(world.fetch(site + "/a"));
        world.clock.pass(Duration.ofHours(23));
        text(world.fetch(site + "/b"));
        world.clock.pass(Duration.ofHours(2));
        text(world.fetch(site + "/a"));

        assertThat(server.asked()).containsExactly("GET /robots.txt", "GET /a", "GET /b", "GET /robots.txt", "GET /a");
    }

    @Test
    void aCrawlDelayIsKeptUpToAMinute() throws InterruptedException {
        server.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 10\n"));
        text(world.fetch(site + "/a"));
        text(world.fetch(site + "/a"));
        world.clock.pass(Duration.ofDays(2));
        server.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 86400\n"));
        text(world.fetch(site + "/a"));
        text(world.fetch(site + "/a"));

        Duration delay = Duration.ofSeconds(2);
        assertThat(world.clock.sleeps()).containsExactly(delay, Duration.ofSeconds(10), delay, Duration.ofMinutes(1));
    }

    @Test
    void aRedirectedFileCounts() throws InterruptedException {
        server.on("/robots.txt", answer("301 Moved Permanently", "Location: /rules"))
                .on("/rules", ok("User-agent: *\nDisallow: /a\n"));

        assertRefused(world.fetch(site + "/a"), "robots-forbid");
    }

    @Test
    void aFileThatIsWhereNothingMayBeFetchedForbidsAllForNow() throws InterruptedException {
        try (LocalServer inside = new LocalServer()) {
            server.on("/robots.txt", answer("302 Found", "Location: http://127.0.0.1:" + inside.port() + "/secret"));

            assertFailed(world.fetch(site + "/a"), "robots-unreachable");

            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void anOverlongFileIsReadToTheLimit() throws InterruptedException {
        String filler = "# nothing\n".repeat(100_000);
        server.on("/robots.txt", ok("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n"));

        assertRefused(world.fetch(site + "/a"), "robots-forbid");
        assertThat(text(world.fetch(site + "/b"))).isEqualTo("b");
    }

    @Test
    void aPageInPlaceOfTheFileAllowsAll() throws InterruptedException {
        server.on("/robots.txt", ok("<html><body>Not here</body></html>", "Content-Type: text/html"));

        assertThat(text(world.fetch(site + "/a"))).isEqualTo("a");
    }

    @Test
    void theFilesOfAHostileDomainDoNotPileUp() throws InterruptedException {
        try (LocalServer trap = new LocalServer()) {
            trap.on("/robots.txt", ok("# nothing\n".repeat(50_000))).on("/a", ok("a"));
            for (int i = 0; i < 10; i++) {
                world.allowed("h" + i + ".trap.example", trap);
            }
            text(world.fetch(site + "/a"));
            for (int i = 0; i < 10; i++) {
                text(world.fetch("http://h" + i + ".trap.example:" + trap.port() + "/a"));
            }
        }
        text(world.fetch(site + "/a"));

        assertThat(server.asked()).containsExactly("GET /robots.txt", "GET /a", "GET /robots.txt", "GET /a");
    }
}
