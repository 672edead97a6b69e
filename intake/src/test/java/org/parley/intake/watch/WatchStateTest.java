package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.watch.Simulation.feed;
import static org.parley.intake.watch.Simulation.following;
import static org.parley.intake.watch.Simulation.item;
import static org.parley.intake.watch.Simulation.rss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.intake.fetch.Fetched;

class WatchStateTest {
    private static final String FEED = "https://example.org/feed";

    @TempDir
    Path folder;

    private Simulation world() {
        Simulation world = new Simulation(folder);
        world.serve(FEED, rss(item("https://example.org/1", "1")));
        world.serve("https://example.org/1", "<p>One</p>");
        return world;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{}",
                "{\"format\": 2, \"sources\": {}}",
                "{\"format\": 1, \"sources\": {\"https://example.org/feed\": null}}",
                "{\"format\": 1, \"sources\": {\"https://example.org/feed\": {\"due\": \"soon\"}}}",
                "{\"format\": 1, \"sources\": {\"https://example.org/feed\": {\"known\": null}}}",
                "{\"format\": 1, \"sources\": {\"https://example.org/feed\": {\"known\": {\"k\": {\"seen\": 1}}}}}",
                "{\"format\": 1, \"sources\": {\"https://example.org/feed\": {\"pending\": {\"k\": {\"kind\": \"PAGE\"}}}}}",
                "{\"format\": 1, \"sources\": {\"https://example.org/feed\": {\"pending\": {\"k\": {\"key\": \"k\", \"kind\": \"PAGE\","
                        + " \"address\": \"not an address\", \"host\": \"\", \"version\": \"\"}}}}}"
            })
    void setsADamagedStateAsideAndBeginsAnew(String damaged) throws IOException {
        Simulation world = world();
        Files.writeString(world.stateFile(), damaged);

        world.run(following(feed(FEED)), Duration.ofMinutes(5));

        assertThat(world.problems()).containsExactly("damaged-state");
        assertThat(world.texts()).containsExactly("One");
        assertThat(folder.resolve("watch.json.damaged")).hasContent(damaged);
    }

    @Test
    void aWriteThatBrokeOffDoesNotMatter() throws IOException {
        Simulation world = world();
        world.run(following(feed(FEED)), Duration.ofMinutes(5));
        Files.writeString(folder.resolve("watch.json.new"), "{\"form");

        world.run(following(feed(FEED)), Duration.ofHours(1));

        assertThat(world.problems()).isEmpty();
        assertThat(world.texts()).containsExactly("One");
    }

    @Test
    void remembersOnlySoManyItemsThatAreGone() {
        SourceState state = new SourceState();
        for (int i = 0; i < 5_000; i++) {
            state.done("key" + i, new Known("v", i, i, 0, null, null, null, null));
        }
        state.listed(4_900);
        state.forgetGone();

        assertThat(state.size()).isEqualTo(SourceState.MOST_GONE + 100);
        assertThat(state.known("key4999")).isNotNull();
        assertThat(state.known("key2899")).isNull();
    }

    @Test
    void forgetsWhatHasBeenGoneForAMonth() {
        SourceState state = new SourceState();
        long month = 30L * 24 * 3600;
        state.done("old", new Known("v", 10, 10, 0, null, null, null, null));
        state.done("listed", new Known("v", month + 100, 10, 0, null, null, null, null));
        state.done("gone", new Known("v", month, 10, 0, null, null, null, null));
        state.listed(month + 100);
        state.forgetGone();

        assertThat(state.known("old")).isNull();
        assertThat(state.known("listed")).isNotNull();
        assertThat(state.known("gone")).isNotNull();
    }

    private static Known inPart(String part, long seen) {
        return new Known("v", seen, seen, 0, null, part, null, null);
    }

    @Test
    void remembersThePagesOfSitemapsThatAnIndexStillNames() {
        SourceState state = new SourceState();
        state.done("part", inPart(null, 1));
        state.done("nested", inPart("part", 1));
        for (int i = 0; i < 3_000; i++) {
            state.done("page" + i, inPart("part", 1));
            state.done("deep" + i, inPart("nested", 1));
            state.done("other" + i, inPart("former", 1));
        }
        state.listed(100);
        state.seenParts(Set.of("part"), 100);
        state.forgetGone();

        assertThat(state.known("page0")).isNotNull();
        assertThat(state.known("deep2999")).isNotNull();
        assertThat(state.known("other0")).isNull();
        assertThat(state.size()).isEqualTo(6_001 + SourceState.MOST_GONE);
    }

    @Test
    void forgetsThePagesThatASitemapInAnIndexDrops() {
        SourceState state = new SourceState();
        for (int i = 0; i < 3_000; i++) {
            state.done("page" + i, inPart("part", 1));
        }
        for (int i = 0; i < 500; i++) {
            state.seen("page" + i, 50);
        }
        state.dropFromPart("part", 50);
        state.listed(100);
        state.seenParts(Set.of("part"), 100);
        state.forgetGone();

        assertThat(state.size()).isEqualTo(500 + SourceState.MOST_GONE);
        assertThat(state.known("page499").seen()).isEqualTo(100);
    }

    @Test
    void aPageThatWaitedForASourceNoLongerFollowedGoesToTheListThatReliedOnIt() {
        String other = "https://example.org/other";
        Simulation world = world();
        world.serve(other, rss(item("https://example.org/1", "1")));
        world.serve("https://example.org/1", request -> new Fetched.Failed("timeout", "slow", null));
        world.run(following(feed(FEED), feed(other)), Duration.ofMinutes(1));
        assertThat(world.texts()).isEmpty();
        world.serve("https://example.org/1", "<p>One</p>");
        world.serve(other, rss());

        world.run(following(feed(other)), Duration.ofHours(1));

        assertThat(world.texts()).containsExactly("One");
    }

    @Test
    void aHostThatWantsToRestIsLeftAloneByTheNextWatchToo() {
        Simulation world = world();
        world.serve(FEED, rss(item("https://example.org/1", "1"), item("https://example.org/2", "2")));
        world.serve("https://example.org/1", request -> new Fetched.Failed("http-429", "busy", Duration.ofHours(1)));
        world.run(following(feed(FEED)), Duration.ofMinutes(10));

        world.run(following(feed(FEED)), Duration.ofMinutes(45));

        assertThat(world.timesOf("https://example.org/2")).isEmpty();
        assertThat(world.requests).hasSize(2);
    }

    @Test
    void nothingGoesToAListThatMayNotFetchIt() {
        String other = "https://example.net/other";
        Simulation world = world();
        world.serve(other, rss(item("https://example.org/1", "1")));
        world.serve("https://example.org/1", request -> new Fetched.Failed("timeout", "slow", null));
        world.run(following(feed(FEED), feed(other)), Duration.ofMinutes(1));
        int asked = world.timesOf("https://example.org/1").size();

        world.run(following(feed(other)), Duration.ofHours(1));

        assertThat(world.timesOf("https://example.org/1")).hasSize(asked);
    }

    @Test
    void saysOnceWhenMorePagesWaitThanThereIsRoomForAndCountsThem() {
        Simulation world = world();
        AtomicInteger visits = new AtomicInteger();
        world.serve(FEED, request -> {
            StringBuilder items = new StringBuilder();
            int visit = visits.incrementAndGet();
            for (int i = 0; i < SourceState.MOST_PENDING; i++) {
                items.append(item("https://example.org/" + visit + "/" + i, "t"));
            }
            return Simulation.received(request, rss(items.toString()), null);
        });

        world.run(following(feed(FEED)), Duration.ofMinutes(50));

        assertThat(visits.get()).isGreaterThan(2);
        assertThat(world.problems()).containsOnlyOnce("too-many-waiting");
        int turnedAway = world.minutes.stream()
                .mapToInt(minute -> minute.failed().getOrDefault("too-many-waiting", 0))
                .sum();
        assertThat(turnedAway)
                .isGreaterThan(SourceState.MOST_PENDING)
                .isLessThan((visits.get() - 1) * SourceState.MOST_PENDING);
    }

    @Test
    void savesALargeStateLessOften() {
        Path file = folder.resolve("large.json");
        WatchState saved = WatchState.load(file, problem -> {});
        SourceState state = saved.of(feed(FEED));
        for (int i = 0; i < 10_000; i++) {
            state.done("page" + i, inPart(null, 1));
        }
        saved.saveItem();
        saved.saveItem();
        assertThat(file).doesNotExist();

        saved.saveItem();

        assertThat(file).exists();
        assertThat(WatchState.load(file, problem -> {}).of(feed(FEED)).size()).isEqualTo(10_000);
    }
}
