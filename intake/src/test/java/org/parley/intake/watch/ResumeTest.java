package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.intake.watch.Simulation.feed;
import static org.parley.intake.watch.Simulation.following;
import static org.parley.intake.watch.Simulation.item;
import static org.parley.intake.watch.Simulation.received;
import static org.parley.intake.watch.Simulation.rss;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.intake.fetch.Fetched;

/** Kills a watch at every call that it makes, and lets it go on. */
class ResumeTest {
    private static final String FEED = "https://example.org/feed";
    private static final String WHOLE = "https://example.net/whole";
    private static final String INDEX = "https://example.com/index.xml";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(40);

    @TempDir
    Path folder;

    /** A world with something of everything, and what is watched in it. */
    private final class World {
        final Simulation simulation;
        final Watchlist watchlist;

        World(String name) throws IOException {
            Path own = Files.createDirectories(folder.resolve(name));
            simulation = new Simulation(own);
            Path inbox = Files.createDirectories(own.resolve("inbox"));
            for (String file : List.of("a.txt", "b.txt")) {
                Path written = Files.writeString(inbox.resolve(file), "File " + file);
                Files.setLastModifiedTime(written, FileTime.from(Simulation.START.minusSeconds(60)));
            }
            Followed.Sitemap sitemap =
                    new Followed.Sitemap(URI.create(INDEX), null, null, Duration.ofMinutes(15), null, List.of());
            watchlist = following(
                    feed(FEED),
                    feed(WHOLE, Follow.CONTENT),
                    sitemap,
                    new Followed.Folder(inbox, Duration.ofMinutes(1)));
            serve();
        }

        private void serve() {
            AtomicInteger visits = new AtomicInteger();
            simulation.serve(FEED, request -> {
                String late = visits.incrementAndGet() > 1 ? item("https://example.org/late", "late") : "";
                String etag = visits.get() > 1 ? "\"2\"" : "\"1\"";
                String items = item("https://example.org/a", "a")
                        + item("https://example.org/flaky", "f")
                        + item("https://example.org/no", "no")
                        + item("https://elsewhere.net/x", "x");
                return received(request, rss(late, items), etag);
            });
            for (String page : List.of("a", "late")) {
                simulation.serve("https://example.org/" + page, "<p>Page " + page + "</p>");
            }
            AtomicInteger asked = new AtomicInteger();
            simulation.serve(
                    "https://example.org/flaky",
                    request -> asked.incrementAndGet() < 3
                            ? new Fetched.Failed("timeout", "slow", null)
                            : received(request, "<p>Page flaky</p>", null));
            simulation.serve("https://example.org/no", request -> new Fetched.Refused("robots-forbid", "no"));
            String content = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>";
            simulation.serve(
                    WHOLE,
                    rss(
                            "<item><guid>1</guid>" + content + "Whole one</content:encoded></item>",
                            "<item><guid>2</guid>" + content + "Whole two</content:encoded></item>",
                            "<item><guid>3</guid><description>half</description></item>"));
            simulation.serve(
                    INDEX, "<sitemapindex><sitemap><loc>https://example.com/part.xml</loc></sitemap></sitemapindex>");
            simulation.serve(
                    "https://example.com/part.xml", "<urlset><url><loc>https://example.com/m</loc></url></urlset>");
            simulation.serve("https://example.com/m", "<p>Page m</p>");
        }

        Set<String> found() {
            Set<String> all = new HashSet<>(simulation.texts());
            all.addAll(simulation.problems());
            return all;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWatchKilledAtAnyCallFindsTheSameArticles(boolean afterKeeping) throws IOException {
        World undisturbed = new World("undisturbed");
        undisturbed.simulation.callsToLive = 1_000_000;
        undisturbed.simulation.run(undisturbed.watchlist, LONG_ENOUGH);
        int calls = 1_000_000 - undisturbed.simulation.callsToLive;
        assertThat(undisturbed.found())
                .containsExactlyInAnyOrder(
                        "Page a",
                        "Page late",
                        "Page flaky",
                        "Page m",
                        "Whole one",
                        "Whole two",
                        "File a.txt",
                        "File b.txt",
                        "robots-forbid",
                        "foreign-host",
                        "summary-only");

        for (int call = 0; call < calls; call++) {
            World world = new World(afterKeeping + "-" + call);
            Simulation simulation = world.simulation;
            simulation.killAfterKeeping = afterKeeping;
            simulation.callsToLive = call;
            assertThatThrownBy(() -> simulation.run(world.watchlist, LONG_ENOUGH))
                    .isInstanceOf(Simulation.Kill.class);
            simulation.callsToLive = -1;
            simulation.run(world.watchlist, LONG_ENOUGH);

            assertThat(world.found()).as("killed at call " + call).isEqualTo(undisturbed.found());
            assertThat(simulation.kept.size())
                    .as("kept twice at most what was in hand, killed at call " + call)
                    .isBetween(undisturbed.simulation.kept.size(), undisturbed.simulation.kept.size() + 1);
            assertThat(pages(simulation))
                    .as("killed at call " + call)
                    .isLessThanOrEqualTo(pages(undisturbed.simulation) + 1);
        }
    }

    private static long pages(Simulation simulation) {
        Set<String> lists = Set.of(FEED, WHOLE, INDEX, "https://example.com/part.xml");
        return simulation.requests.stream()
                .map(Simulation.Request::address)
                .filter(address -> !lists.contains(address))
                .collect(Collectors.counting());
    }
}
