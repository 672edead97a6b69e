package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.watch.Simulation.feed;
import static org.parley.intake.watch.Simulation.following;
import static org.parley.intake.watch.Simulation.item;
import static org.parley.intake.watch.Simulation.received;
import static org.parley.intake.watch.Simulation.rss;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.intake.fetch.Fetched;

/** A watch among servers that mean it ill or can't help it. */
class HostileHourTest {
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final int GOOD = 30;

    @TempDir
    Path folder;

    private Simulation world;

    @BeforeEach
    void begin() {
        world = new Simulation(folder);
    }

    private void pages(String host, int count) {
        for (int i = 0; i < count; i++) {
            world.serve("https://" + host + "/" + i, "<p>" + host + " " + i + "</p>");
        }
    }

    private static String items(String host, int count) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            items.append(item("https://" + host + "/" + i, "t" + i));
        }
        return items.toString();
    }

    private Followed.Feed good() {
        pages("good.example", GOOD);
        world.serve(
                "https://good.example/feed", request -> received(request, rss(items("good.example", GOOD)), "\"g\""));
        return feed("https://good.example/feed");
    }

    /** Answers every second request only. */
    private Followed.Feed flapping() {
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 5; i++) {
            String text = "<p>flapping.example " + i + "</p>";
            world.serve(
                    "https://flapping.example/" + i,
                    request -> asked.incrementAndGet() % 2 == 1
                            ? new Fetched.Failed("unreachable", "down", null)
                            : received(request, text, null));
        }
        world.serve(
                "https://flapping.example/feed",
                request -> asked.incrementAndGet() % 2 == 1
                        ? new Fetched.Failed("unreachable", "down", null)
                        : received(request, rss(items("flapping.example", 5)), null));
        return feed("https://flapping.example/feed");
    }

    /** Wants to be left alone for ten minutes now and then. */
    private Followed.Feed busy() {
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            String text = "<p>busy.example " + i + "</p>";
            world.serve(
                    "https://busy.example/" + i,
                    request -> asked.incrementAndGet() % 3 == 1
                            ? new Fetched.Failed("http-429", "too many", Duration.ofMinutes(10))
                            : received(request, text, null));
        }
        world.serve("https://busy.example/feed", rss(items("busy.example", 6)));
        return feed("https://busy.example/feed");
    }

    /** Lists ten thousand items that it never listed before, at each visit, and takes twenty seconds for each page. */
    private Followed.Feed endless() {
        AtomicInteger visits = new AtomicInteger();
        world.serve("https://endless.example/feed", request -> {
            int visit = visits.incrementAndGet();
            for (int i = 0; i < 10_000; i++) {
                String text = "<p>endless.example " + visit + " " + i + "</p>";
                world.serve("https://endless.example/" + visit + "/" + i, page -> {
                    world.pass(Duration.ofSeconds(20));
                    return received(page, text, null);
                });
            }
            return received(request, rss(items("endless.example/" + visit, 10_000)), null);
        });
        return feed("https://endless.example/feed");
    }

    /** Says that everything has changed, at each visit; nothing has. */
    private Followed.Feed restless() {
        pages("restless.example", 5);
        AtomicInteger visits = new AtomicInteger();
        world.serve("https://restless.example/feed", request -> {
            String summary = "<description>" + visits.incrementAndGet() + "</description></item>";
            return received(request, rss(items("restless.example", 5)).replace("</item>", summary), null);
        });
        return feed("https://restless.example/feed");
    }

    /** Leads to this machine, and to pages without end. */
    private Followed.Feed malicious() {
        world.serve(
                "https://malicious.example/0", request -> new Fetched.Refused("private-address", "leads to 127.0.0.1"));
        world.serve("https://malicious.example/1", request -> new Fetched.Failed("too-large", "over 10 MiB", null));
        world.serve("https://malicious.example/feed", rss(items("malicious.example", 2)));
        return feed("https://malicious.example/feed");
    }

    @Test
    void nothingIsLostOrFetchedWithoutNeedAndNoHostIsAskedTooSoon() throws IOException {
        List<Followed> all = List.of(good(), flapping(), busy(), endless(), restless(), malicious());

        world.run(following(all.toArray(Followed[]::new)), Duration.ofHours(1));

        Map<String, Integer> found = new HashMap<>();
        world.texts().forEach(text -> found.merge(text.split(" ", 2)[0], 1, Integer::sum));
        assertThat(world.texts()).doesNotHaveDuplicates();
        assertThat(found)
                .containsEntry("good.example", GOOD)
                .containsEntry("flapping.example", 5)
                .containsEntry("busy.example", 6)
                .containsEntry("restless.example", 5);
        assertThat(found.get("endless.example")).isGreaterThan(100);
        assertThat(timesByAddress("good.example/"))
                .allSatisfy((address, times) -> assertThat(times).hasSize(1));
        assertThat(timesByAddress("restless.example/"))
                .allSatisfy((address, times) -> assertThat(times).hasSizeLessThan(4));
        assertThat(timesByAddress("malicious.example/0"))
                .allSatisfy((address, times) -> assertThat(times).hasSize(1));
        assertThat(timesByHost()).allSatisfy((host, times) -> {
            for (int i = 1; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(DELAY);
            }
        });
        assertThat(world.minutes).hasSizeBetween(50, 61);
    }

    @Test
    void whatIsRememberedDoesNotGrowWithTime() throws IOException {
        Watchlist watchlist = following(endless());
        world.run(watchlist, Duration.ofHours(1));
        long afterAnHour = world.stateSize();

        world.run(watchlist, Duration.ofHours(1));

        assertThat(world.stateSize()).isLessThan(4_000_000).isLessThan(afterAnHour * 5 / 4);
        assertThat(world.texts()).doesNotHaveDuplicates();
    }

    private Map<String, List<Instant>> timesByAddress(String start) {
        Map<String, List<Instant>> times = new HashMap<>();
        world.requests.stream()
                .filter(request -> request.address().startsWith("https://" + start)
                        && !request.address().endsWith("/feed"))
                .forEach(request -> times.computeIfAbsent(request.address(), any -> new ArrayList<>())
                        .add(request.at()));
        assertThat(times).isNotEmpty();
        return times;
    }

    private Map<String, List<Instant>> timesByHost() {
        Map<String, List<Instant>> times = new HashMap<>();
        world.requests.forEach(
                request -> times.computeIfAbsent(request.request().address().getHost(), any -> new ArrayList<>())
                        .add(request.at()));
        return times;
    }
}
