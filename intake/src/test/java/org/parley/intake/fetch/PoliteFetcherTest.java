package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.fetch.FetchWorld.assertFailed;
import static org.parley.intake.fetch.FetchWorld.assertRefused;
import static org.parley.intake.fetch.FetchWorld.text;
import static org.parley.intake.fetch.LocalServer.answer;
import static org.parley.intake.fetch.LocalServer.content;
import static org.parley.intake.fetch.LocalServer.ok;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliteFetcherTest {
    private final LocalServer server = new LocalServer();
    private final FetchWorld world = new FetchWorld();
    private String site;

    @BeforeEach
    void allowSite() {
        world.allowed("news.example.org", server);
        site = "http://news.example.org:" + server.port();
    }

    @AfterEach
    void close() {
        world.close();
        server.close();
    }

    @Test
    void fetchesContentWithWhatTheNextRequestNeeds() throws InterruptedException {
        server.on(
                "/feed",
                ok(
                        "Talks resume.",
                        "Content-Type: text/plain; charset=utf-8",
                        "ETag: \"v1\"",
                        "Last-Modified: Wed, 01 May 2024 10:00:00 GMT"));

        Fetched fetched = world.fetch(site + "/feed?page=1#top");

        assertThat(text(fetched)).isEqualTo("Talks resume.");
        assertThat(fetched).isInstanceOfSatisfying(Fetched.Received.class, received -> {
            assertThat(received.address()).hasToString(site + "/feed?page=1");
            assertThat(received.mediaType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(received.etag()).isEqualTo("\"v1\"");
            assertThat(received.lastModified()).isEqualTo("Wed, 01 May 2024 10:00:00 GMT");
        });
    }

    @Test
    void saysWhoItIsAndNothingMore() throws InterruptedException {
        server.on("/feed", ok("x", "Set-Cookie: id=7"));

        world.fetch(site + "/feed");
        world.fetch(site + "/feed");

        assertThat(server.requests().get(2).lines().map(line -> line.replaceFirst(":.*", "")))
                .containsExactlyInAnyOrder(
                        "GET /feed HTTP/1.1", "Host", "User-Agent", "Accept", "Accept-Encoding", "Connection");
        assertThat(server.requests()).allSatisfy(head -> assertThat(head)
                .contains("Host: news.example.org:" + server.port() + "\n")
                .contains("User-Agent: Parley/1.2 (+https://paper.example/bot)\n")
                .contains("Accept-Encoding: gzip\n"));
    }

    @Test
    void asksOnlyForWhatIsNew() throws InterruptedException {
        server.on("/feed", answer("304 Not Modified"));
        String since = "Wed, 01 May 2024 10:00:00 GMT";

        Fetched fetched = world.fetch(new FetchRequest(URI.create(site + "/feed"), "W/\"v1\"", since));

        assertThat(fetched).isEqualTo(new Fetched.NotModified());
        assertThat(server.requests().get(1))
                .contains("If-None-Match: W/\"v1\"\n")
                .contains("If-Modified-Since: " + since + "\n");
    }

    @Test
    void nothingNewIsNoAnswerToAFirstRequest() throws InterruptedException {
        server.on("/feed", answer("304 Not Modified"));

        assertFailed(world.fetch(site + "/feed"), "http-304");
    }

    @Test
    void aForgedTagAddsNoHeader() throws InterruptedException {
        server.on("/feed", ok("x"));

        world.fetch(new FetchRequest(URI.create(site + "/feed"), "\"v1\"\r\nCookie: id=7", null));

        assertThat(server.requests().get(1)).doesNotContain("If-None-Match").doesNotContain("Cookie");
    }

    @Test
    void leavesTwoSecondsBetweenRequestsToAHost() throws InterruptedException {
        server.on("/a", ok("a")).on("/b", answer("404 Not Found"));

        text(world.fetch(site + "/a"));
        assertFailed(world.fetch(site + "/b"), "http-404");
        world.clock.pass(Duration.ofMillis(1500));
        text(world.fetch(site + "/a"));

        Duration delay = Duration.ofSeconds(2);
        assertThat(world.clock.sleeps()).containsExactly(delay, delay, Duration.ofMillis(500));
        assertThat(server.asked()).containsExactly("GET /robots.txt", "GET /a", "GET /b", "GET /a");
    }

    @Test
    void hostsDoNotWaitForEachOther() throws InterruptedException {
        world.allowed("paper.example.net", server);
        server.on("/a", ok("a"));

        world.fetch(site + "/a");
        world.fetch("http://paper.example.net:" + server.port() + "/a");

        assertThat(world.clock.sleeps()).hasSize(2);
    }

    @Test
    void asksAHostOneThingAtATime() throws Exception {
        AtomicInteger answering = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.on("/a", out -> {
            most.accumulateAndGet(answering.incrementAndGet(), Math::max);
            Thread.sleep(20);
            answering.decrementAndGet();
            ok("a").answer(out);
        });
        List<Callable<Fetched>> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(() -> world.fetch(site + "/a"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Fetched> fetched : threads.invokeAll(many)) {
                assertThat(text(fetched.get())).isEqualTo("a");
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(1);
        assertThat(server.asked()).hasSize(9).startsWith("GET /robots.txt").endsWith("GET /a");
        assertThat(world.clock.sleeps()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "429 Too Many Requests, 90, 90",
        "503 Service Unavailable, 0, 0",
        "503 Service Unavailable, 'Wed, 01 May 2024 12:01:42 GMT', 100",
        "429 Too Many Requests, 'Wednesday, 01-May-24 12:01:42 GMT', 100",
        "429 Too Many Requests, 'Wed, 01 May 2024 10:00:00 GMT', 0",
        "500 Internal Server Error, 99999999999999999999, 86400"
    })
    void leavesAHostAloneForAsLongAsItAsks(String status, String retryAfter, long seconds) throws InterruptedException {
        server.on("/a", answer(status, "Retry-After: " + retryAfter));

        Fetched.Failed failed = assertFailed(world.fetch(site + "/a"), "http-" + status.substring(0, 3));

        assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitsAsLongAsAskedBeforeItComesBack() throws InterruptedException {
        server.on("/a", answer("429 Too Many Requests", "Retry-After: 90"));
        world.fetch(site + "/a");
        server.on("/a", ok("a"));

        text(world.fetch(site + "/a"));

        assertThat(world.clock.sleeps()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(90));
    }

    @Test
    void sendsNothingWhileAHostWantsToBeLeftAloneForLong() throws InterruptedException {
        server.on("/a", answer("503 Service Unavailable", "Retry-After: 3600")).on("/b", ok("b"));
        world.fetch(site + "/a");
        int connections = server.connections();
        world.clock.pass(Duration.ofMinutes(10));

        Fetched.Failed failed = assertFailed(world.fetch(site + "/b"), "backing-off");

        assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(50));
        assertThat(server.connections()).isEqualTo(connections);
        world.clock.pass(Duration.ofMinutes(50));
        assertThat(text(world.fetch(site + "/b"))).isEqualTo("b");
    }

    @Test
    void backsOffLongerWithEachFailureInARow() throws InterruptedException {
        server.on("/a", answer("500 Internal Server Error"));
        for (int i = 0; i < 3; i++) {
            assertThat(assertFailed(world.fetch(site + "/a"), "http-500").retryAfter())
                    .isNull();
        }
        server.on("/a", ok("a"));
        text(world.fetch(site + "/a"));
        text(world.fetch(site + "/a"));

        Random jitter = new Random(FetchWorld.SEED);
        assertThat(world.clock.sleeps())
                .containsExactly(
                        Duration.ofSeconds(2),
                        spread(4, jitter),
                        spread(8, jitter),
                        spread(16, jitter),
                        Duration.ofSeconds(2));
    }

    private static Duration spread(int seconds, Random jitter) {
        return Duration.ofMillis(Math.round(seconds * 1000 * (0.5 + jitter.nextDouble() / 2)));
    }

    @Test
    void namesTheStatusOfAnAnswerWithoutContent() throws InterruptedException {
        server.on("/a", content("part", "206 Partial Content")).on("/b", answer("410 Gone", "Retry-After: 90"));

        assertFailed(world.fetch(site + "/a"), "http-206");
        assertThat(assertFailed(world.fetch(site + "/b"), "http-410").retryAfter())
                .isNull();
    }

    @Test
    void anInterruptEndsTheWaitForAnAnswer() throws Exception {
        Thread reader = Thread.currentThread();
        server.on("/a", out -> {
            reader.interrupt();
            Thread.sleep(600_000);
        });

        assertThat(interrupted(site + "/a")).isTrue();
    }

    private boolean interrupted(String address) {
        try {
            world.fetch(address);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Test
    void closingEndsWhatIsUnderWayAndAllThatWouldFollow() throws InterruptedException {
        server.on("/a", out -> {
            world.fetcher().close();
            Thread.sleep(600_000);
        });

        assertFailed(world.fetch(site + "/a"), "closed");
        int connections = server.connections();
        assertFailed(world.fetch(site + "/a"), "closed");

        assertThat(server.connections()).isEqualTo(connections);
    }

    @Test
    void explanationsCarryNothingThatWritesToTerminals() throws InterruptedException {
        server.on("/a", ok("a", "Content-Encoding: x\u001B[31m\u202Ered"));

        String explanation =
                assertFailed(world.fetch(site + "/a"), "bad-encoding").explanation();

        assertThat(explanation).contains("[31m").doesNotContain("\u001B").doesNotContain("\u202E");
    }

    @Test
    void whatIsNotListedIsNotEvenLookedUp() throws InterruptedException {
        assertRefused(world.fetch("http://other.example.net:" + server.port() + "/"), "not-listed");
        assertRefused(world.fetch("http://127.0.0.1:" + server.port() + "/"), "not-listed");
        assertRefused(world.fetch("ftp://news.example.org/feed"), "bad-address");

        assertThat(world.names.asked()).isEmpty();
        assertThat(server.connections()).isZero();
    }
}
