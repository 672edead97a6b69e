package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.watch.Simulation.feed;
import static org.parley.intake.watch.Simulation.following;
import static org.parley.intake.watch.Simulation.item;
import static org.parley.intake.watch.Simulation.received;
import static org.parley.intake.watch.Simulation.rss;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ingest.Ingested;
import org.parley.intake.fetch.Fetched;
import org.parley.model.Article;
import org.parley.model.Finding;

class WatcherTest {
    private static final String FEED = "https://example.org/feed.xml";
    private static final String ONE = "https://www.example.org/one";
    private static final String TWO = "https://www.example.org/two";

    @TempDir
    Path folder;

    private Simulation world;

    @BeforeEach
    void begin() {
        world = new Simulation(folder);
        world.serve(ONE, "<p>First.</p>");
        world.serve(TWO, "<p>Second.</p>");
    }

    private static Duration between(List<Instant> times, int n) {
        return Duration.between(times.get(n), times.get(n + 1));
    }

    @Test
    void fetchesEachPageOnceHoweverOftenItIsListed() {
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2"), item(ONE + "#comments", "1")));

        world.run(following(feed(FEED)), Duration.ofHours(5));

        assertThat(world.texts()).containsExactly("First.", "Second.");
        assertThat(world.timesOf(ONE)).hasSize(1);
        assertThat(world.timesOf(FEED)).hasSizeGreaterThan(3);
    }

    @Test
    void asksForAListOnlyIfItHasChanged() {
        world.serve(FEED, request -> received(request, rss(item(ONE, "1")), "\"v1\""));

        world.run(following(feed(FEED)), Duration.ofHours(2));

        assertThat(world.requests.get(0).request().etag()).isNull();
        List<String> tags = world.requests.stream()
                .filter(request -> request.address().equals(FEED))
                .skip(1)
                .map(request -> request.request().etag())
                .toList();
        assertThat(tags).isNotEmpty().containsOnly("\"v1\"");
        assertThat(world.minutes.stream().mapToInt(Minute::notModified).sum()).isEqualTo(tags.size());
    }

    @Test
    void handsOnAChangedTextAgainAndAnUnchangedOneNot() {
        AtomicInteger visits = new AtomicInteger();
        world.serve(FEED, request -> {
            String summary = "<description>visit " + visits.incrementAndGet() + "</description></item>";
            return received(request, rss(item(ONE, "1"), item(TWO, "2")).replace("</item>", summary), null);
        });
        AtomicInteger readings = new AtomicInteger();
        world.serve(ONE, request -> received(request, "<p>Reading " + readings.incrementAndGet() / 2 + "</p>", null));

        world.run(following(feed(FEED)), Duration.ofHours(3));

        assertThat(world.texts())
                .startsWith("Reading 0", "Second.", "Reading 1")
                .doesNotHaveDuplicates();
        assertThat(world.timesOf(TWO))
                .as("ever less often, since it never changes")
                .hasSizeBetween(3, 5);
        assertThat(world.timesOf(ONE).size()).isGreaterThan(world.timesOf(TWO).size());
    }

    @Test
    void visitsQuietFeedsLessOftenAndBusyOnesAsOftenAsAllowed() {
        String busy = "https://busy.example/feed";
        world.serve(FEED, rss(item(ONE, "1")));
        AtomicInteger visits = new AtomicInteger();
        world.serve(
                busy,
                request ->
                        received(request, rss(item("https://busy.example/" + visits.incrementAndGet(), "new")), null));

        world.run(following(feed(FEED), feed(busy)), Duration.ofHours(24));

        assertThat(world.timesOf(busy)).hasSizeBetween(85, 105);
        List<Instant> quiet = world.timesOf(FEED);
        assertThat(quiet).hasSizeBetween(6, 14);
        for (int i = 1; i < quiet.size() - 1; i++) {
            assertThat(between(quiet, i)).isBetween(Duration.ofMinutes(13), Duration.ofMinutes(397));
        }
        assertThat(between(quiet, quiet.size() - 2)).isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void leavesAFeedAloneForAsLongAsItAsks() {
        world.serve(FEED, rss("<ttl>120</ttl>", item(ONE, "1")));

        world.run(following(feed(FEED)), Duration.ofHours(2).minusMinutes(15));

        assertThat(world.timesOf(FEED)).hasSize(1);
    }

    @Test
    void comesBackEverLaterToAFeedThatFailsAndSaysSoOnce() {
        world.serve(FEED, request -> new Fetched.Failed("http-503", "no", null));

        world.run(following(feed(FEED)), Duration.ofDays(4));

        List<Instant> times = world.timesOf(FEED);
        assertThat(between(times, 0)).isBetween(Duration.ofMinutes(11), Duration.ofMinutes(19));
        assertThat(between(times, 2)).isBetween(Duration.ofMinutes(45), Duration.ofMinutes(75));
        assertThat(between(times, times.size() - 2)).isBetween(Duration.ofHours(18), Duration.ofHours(30));
        assertThat(world.problems()).containsExactly("http-503");
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsks() {
        AtomicInteger asked = new AtomicInteger();
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2")));
        world.serve(
                ONE,
                request -> asked.incrementAndGet() == 1
                        ? new Fetched.Failed("http-429", "too many", Duration.ofMinutes(10))
                        : received(request, "<p>First.</p>", null));

        world.run(following(feed(FEED)), Duration.ofMinutes(14));

        assertThat(world.timesOf(ONE)).hasSize(2);
        assertThat(between(world.timesOf(ONE), 0)).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(Duration.between(
                        world.timesOf(ONE).get(0), world.timesOf(TWO).get(0)))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(world.texts()).containsExactlyInAnyOrder("First.", "Second.");
    }

    @Test
    void triesAPageAgainAndGivesItUpInTheEnd() {
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2"), item("https://example.org/gone", "3")));
        AtomicInteger asked = new AtomicInteger();
        world.serve(
                ONE,
                request -> asked.incrementAndGet() < 4
                        ? new Fetched.Failed("timeout", "slow", null)
                        : received(request, "<p>First.</p>", null));
        world.serve(TWO, request -> new Fetched.Failed("http-500", "broken", null));

        world.run(following(feed(FEED)), Duration.ofDays(2));

        assertThat(world.texts()).containsExactly("First.");
        assertThat(world.problems()).containsExactlyInAnyOrder("http-500", "http-404");
        assertThat(world.timesOf(TWO)).hasSize(8);
        assertThat(world.timesOf("https://example.org/gone")).hasSize(2);
    }

    @Test
    void doesNotCountARequestThatWasNeverSent() {
        world.serve(FEED, rss(item(ONE, "1")));
        AtomicInteger asked = new AtomicInteger();
        world.serve(
                ONE,
                request -> asked.incrementAndGet() < 30
                        ? new Fetched.Failed("backing-off", "left alone", Duration.ofMinutes(3))
                        : received(request, "<p>First.</p>", null));

        world.run(following(feed(FEED)), Duration.ofHours(3));

        assertThat(world.texts()).containsExactly("First.");
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void isNotPutOffByAFetcherThatLeavesTheHostAlone() {
        AtomicInteger asked = new AtomicInteger();
        world.serve(
                FEED,
                request -> asked.incrementAndGet() < 10
                        ? new Fetched.Failed("backing-off", "left alone", Duration.ofMinutes(3))
                        : received(request, rss(item(ONE, "1")), null));

        world.run(following(feed(FEED)), Duration.ofMinutes(35));

        assertThat(world.texts()).containsExactly("First.");
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void neverAsksAgainForWhatIsRefused() {
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2")));
        world.serve(ONE, request -> new Fetched.Refused("private-address", "leads to 127.0.0.1"));

        world.run(following(feed(FEED)), Duration.ofHours(5));

        assertThat(world.timesOf(ONE)).hasSize(1);
        assertThat(world.problems()).containsExactly("private-address");
        assertThat(world.texts()).containsExactly("Second.");
    }

    @Test
    void fetchesFromTheFeedsDomainAndListedHostsOnly() {
        String other = "https://other.example/a";
        String listed = "https://listed.example/b";
        String leading = "https://example.org/away";
        world.serve(other, "<p>Other.</p>");
        world.serve(listed, "<p>Listed.</p>");
        world.serve(
                leading,
                request -> new Fetched.Received(
                        URI.create(other), "x".getBytes(StandardCharsets.UTF_8), null, null, null));
        world.serve(
                FEED,
                rss(
                        item(other, "a"),
                        item(listed, "b"),
                        item(leading, "c"),
                        item("https://example.org.evil.example/", "d")));

        world.run(following(feed(FEED, "listed.example")), Duration.ofHours(2));

        assertThat(world.texts()).containsExactly("Listed.");
        assertThat(world.timesOf(other)).isEmpty();
        assertThat(world.problems()).containsExactlyInAnyOrder("foreign-host", "foreign-host", "foreign-host");
    }

    @Test
    void doesNotTakeAFeedFromWhereItLeads() {
        world.serve(
                FEED,
                request -> new Fetched.Received(
                        URI.create("https://other.example/"),
                        rss(item(ONE, "1")).getBytes(StandardCharsets.UTF_8),
                        null,
                        null,
                        null));

        world.run(following(feed(FEED)), Duration.ofHours(1));

        assertThat(world.texts()).isEmpty();
        assertThat(world.problems()).containsExactly("foreign-host");
    }

    @Test
    void takesWholeTextsOutOfAFeed() {
        String content = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "&lt;p&gt;All of it.&lt;/p&gt;</content:encoded></item>";
        world.serve(
                FEED,
                rss(
                        item(ONE, "1").replace("</item>", content),
                        item(TWO, "2").replace("</item>", "<description>half</description></item>")));

        world.run(following(feed(FEED, Follow.CONTENT)), Duration.ofHours(3));

        assertThat(world.texts()).containsExactly("All of it.");
        assertThat(world.problems()).containsExactly("summary-only");
        assertThat(world.requests).extracting(Simulation.Request::address).containsOnly(FEED);
    }

    @Test
    void fillsInWhatTheFeedAndTheUserKnowOfAnArticle() {
        world.serve(
                FEED,
                rss("<item><title>Said &amp;amp; done</title><link>" + ONE
                        + "</link><pubDate>Sat, 28 Feb 2026 23:30:00 -0500</pubDate></item>"));
        Followed.Feed feed = new Followed.Feed(
                URI.create(FEED), "The Example", "fr", Duration.ofMinutes(15), Follow.PAGE, List.of());

        world.run(following(feed), Duration.ofMinutes(5));

        Ingested ingested = world.kept.get(0);
        Article article = ingested.article();
        assertThat(article.outlet()).isEqualTo("The Example");
        assertThat(article.title()).isEqualTo("Said & done");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(ingested.original().findings())
                .contains(
                        new Finding("published", "2026-02-28T23:30-05:00", "feed"),
                        new Finding("outlet", "The Example", "watchlist"));
    }

    @Test
    void keepsTheDelayOfAHostAndTurnsToOthersMeanwhile() {
        List<Followed> feeds = new ArrayList<>();
        for (String host : List.of("a.example", "b.example", "c.example")) {
            String[] items = new String[40];
            for (int i = 0; i < items.length; i++) {
                items[i] = item("https://" + host + "/" + i, "t" + i);
                world.serve("https://" + host + "/" + i, "<p>" + host + i + "</p>");
            }
            world.serve("https://" + host + "/feed", rss(items));
            feeds.add(feed("https://" + host + "/feed"));
        }
        world.run(following(feeds.toArray(Followed[]::new)), Duration.ofMinutes(2));

        assertThat(world.texts()).as("one host alone takes 80 seconds").hasSize(120);
        for (String host : List.of("a.example", "b.example", "c.example")) {
            List<Instant> times = world.requests.stream()
                    .filter(request -> request.request().address().getHost().equals(host))
                    .map(Simulation.Request::at)
                    .toList();
            for (int i = 0; i < times.size() - 1; i++) {
                assertThat(between(times, i)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            }
        }
    }

    @Test
    void followsAnIndexOfSitemapsDownToItsPages() {
        String index = "https://example.org/index.xml";
        String part = "https://example.org/part.xml";
        String nested = "https://example.org/nested.xml";
        String open = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>";
        world.serve(index, open + part + "</loc></sitemap><sitemap><loc>" + nested + "</loc></sitemap></sitemapindex>");
        world.serve(
                part,
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + ONE
                        + "</loc><lastmod>2026-02-01</lastmod></url><url><loc>https://example.org/old</loc>"
                        + "<lastmod>2020-01-01</lastmod></url></urlset>");
        String deeper = "https://example.org/deeper.xml";
        String deepest = "https://example.org/deepest.xml";
        world.serve(nested, open + deeper + "</loc></sitemap></sitemapindex>");
        world.serve(deeper, open + deepest + "</loc></sitemap></sitemapindex>");
        Followed.Sitemap sitemap = new Followed.Sitemap(
                URI.create(index), null, null, Duration.ofMinutes(15), LocalDate.of(2026, 1, 1), List.of());

        world.run(following(sitemap), Duration.ofMinutes(10));

        assertThat(world.texts()).containsExactly("First.");
        assertThat(world.timesOf(deeper)).hasSize(1);
        assertThat(world.timesOf(deepest)).isEmpty();
        assertThat(world.problems()).containsExactly("nested-sitemaps");
        assertThat(world.timesOf("https://example.org/old")).isEmpty();
    }

    @Test
    void looksAgainAtSitemapsOfAnIndexThatDoesNotDateThem() {
        String index = "https://example.org/index.xml";
        String part = "https://example.org/part.xml";
        world.serve(
                index,
                request -> received(
                        request, "<sitemapindex><sitemap><loc>" + part + "</loc></sitemap></sitemapindex>", "\"i\""));
        AtomicInteger visits = new AtomicInteger();
        world.serve(
                part,
                request -> received(
                        request,
                        "<urlset><url><loc>" + ONE + "</loc></url>"
                                + (visits.incrementAndGet() > 1 ? "<url><loc>" + TWO + "</loc></url>" : "")
                                + "</urlset>",
                        null));
        Followed.Sitemap sitemap =
                new Followed.Sitemap(URI.create(index), null, null, Duration.ofMinutes(15), null, List.of());

        world.run(following(sitemap), Duration.ofHours(8));

        assertThat(world.texts()).containsExactly("First.", "Second.");
        assertThat(world.timesOf(ONE)).hasSize(1);
    }

    @Test
    void tellsOnceAMinuteWhatHappened() {
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2"), item("https://example.org/busy", "3")));

        world.serve("https://example.org/busy", request -> new Fetched.Failed("http-429", "busy", Duration.ofHours(1)));

        world.run(following(feed(FEED)), Duration.ofMinutes(5));

        Minute first = world.minutes.get(0);
        assertThat(first.line()).isEqualTo("1 looked at, 3 new, 2 articles, 1 http-429, 1 waiting");
        assertThat(first.from()).isEqualTo(Simulation.START);
        assertThat(Duration.between(first.from(), first.to())).isEqualTo(Duration.ofMinutes(1));
        assertThat(world.minutes).hasSize(5);
    }

    @Test
    void goesOnWhereItStoppedWithoutFetchingAnythingTwice() {
        String[] items = new String[20];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("https://example.org/" + i, "t" + i);
            world.serve("https://example.org/" + i, "<p>Text " + i + "</p>");
        }
        world.serve(FEED, rss(items));
        for (int i = 0; i < 30; i++) {
            world.run(following(feed(FEED)), Duration.ofSeconds(3));
        }

        assertThat(world.texts()).hasSize(20).doesNotHaveDuplicates();
        assertThat(world.requests)
                .extracting(Simulation.Request::address)
                .filteredOn(address -> !address.equals(FEED))
                .hasSize(20);
    }

    @Test
    void endsAtOnceWhenStoppedFromWithinTheSinkAndLosesNothing() throws Exception {
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2")));
        world.endAfter(Duration.ofHours(1));
        Watcher[] watcher = new Watcher[1];
        world.serve(ONE, request -> {
            watcher[0].stop();
            return received(request, "<p>First.</p>", null);
        });
        watcher[0] = world.watcher(following(feed(FEED)));
        watcher[0].run();

        assertThat(world.texts()).containsExactly("First.");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        world.run(following(feed(FEED)), Duration.ofMinutes(5));
        assertThat(world.texts()).containsExactly("First.", "Second.");
        assertThat(world.timesOf(ONE)).hasSize(1);
    }

    @Test
    void takesTheRestOfAFeedWithWholeTextsAfterAStopAmidIt() {
        String[] items = new String[5];
        for (int i = 0; i < items.length; i++) {
            items[i] = "<item><guid>" + i
                    + "</guid><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>Text " + i
                    + "</content:encoded></item>";
        }
        world.serve(FEED, request -> received(request, rss(items), "\"1\""));
        Watchlist watchlist = following(feed(FEED, Follow.CONTENT));
        world.endAfter(Duration.ofHours(1));
        Watcher watcher = world.watcher(watchlist);
        world.whenKept = () -> {
            if (world.kept.size() == 2) {
                watcher.stop();
            }
        };
        watcher.run();
        assertThat(world.texts()).containsExactly("Text 0", "Text 1");

        world.run(watchlist, Duration.ofSeconds(10));

        assertThat(world.texts()).containsExactly("Text 0", "Text 1", "Text 2", "Text 3", "Text 4");
    }

    @Test
    void fetchesAPageOnceThoughSeveralFeedsListItAndChangeTogether() {
        String other = "https://example.org/politics.xml";
        AtomicInteger hour = new AtomicInteger();
        for (String feed : List.of(FEED, other)) {
            world.serve(feed, request -> {
                hour.set((int) Duration.between(Simulation.START, world.now()).toHours());
                String summary = "<description>hour " + hour.get() + "</description></item>";
                return received(request, rss(item(ONE, "1")).replace("</item>", summary), null);
            });
        }
        world.serve(ONE, request -> received(request, "<p>Hour " + hour.get() + "</p>", null));

        world.run(following(feed(FEED), feed(other)), Duration.ofMinutes(119));

        assertThat(world.texts()).containsExactly("Hour 0", "Hour 1");
        assertThat(world.timesOf(ONE)).hasSize(2);
    }

    @Test
    void fetchesAPageForAFeedThatMayThoughAnotherMayNot() {
        String page = "https://pages.net/a";
        String strict = "https://strict.example/feed";
        world.serve(page, "<p>Page.</p>");
        world.serve(strict, rss(item(page, "a")));
        world.serve(FEED, rss(item(page, "a")));

        world.run(following(feed(strict), feed(FEED, "pages.net")), Duration.ofHours(2));

        assertThat(world.problems()).containsExactly("foreign-host");
        assertThat(world.texts()).containsExactly("Page.");
    }

    @Test
    void finishesTheArticleInHandWhenItsThreadIsInterrupted() {
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2")));
        world.serve(ONE, request -> {
            Thread.currentThread().interrupt();
            return received(request, "<p>First.</p>", null);
        });
        world.run(following(feed(FEED)), Duration.ofHours(1));

        assertThat(world.texts()).containsExactly("First.");
        assertThat(Thread.interrupted()).isFalse();
        world.run(following(feed(FEED)), Duration.ofMinutes(5));
        assertThat(world.texts()).containsExactly("First.", "Second.");
    }

    @Test
    void forgetsWhatItNoLongerFollows() throws Exception {
        world.serve(FEED, rss(item(ONE, "1"), item(TWO, "2")));
        world.serve("https://b.example/", rss());
        world.run(following(feed(FEED)), Duration.ofMinutes(5));
        long before = world.stateSize();

        world.run(following(feed("https://b.example/")), Duration.ofMinutes(5));

        assertThat(world.stateSize()).isLessThan(before);
    }
}
