package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.fetch.LocalServer.answer;
import static org.parley.intake.fetch.LocalServer.content;
import static org.parley.intake.fetch.LocalServer.head;
import static org.parley.intake.fetch.LocalServer.ok;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.intake.fetch.AddressRules;
import org.parley.intake.fetch.FetchLimits;
import org.parley.intake.fetch.FetchSettings;
import org.parley.intake.fetch.Fetcher;
import org.parley.intake.fetch.LocalServer;
import org.parley.intake.fetch.PoliteFetcher;
import org.parley.intake.fetch.Politeness;
import org.parley.intake.fetch.UserAgent;
import org.parley.intake.page.PageReader;

/** A watch with a real fetcher among real servers, most of which mean it ill; only the time is not real. */
class HostileWebTest {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMinutes(10);
    private static final Pattern REPORT = Pattern.compile("Report (\\S+) edition (\\d+)");
    private static final int BODY_LIMIT = 2_000_000;
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path folder;

    private final HostileWeb web = new HostileWeb();
    private final List<Followed.Feed> feeds = new ArrayList<>();
    private final List<Followed.Sitemap> sitemaps = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final Set<String> expected = new TreeSet<>();
    private SSLContext tls;

    @BeforeEach
    void trust() throws Exception {
        char[] password = "invented".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = LocalServer.class.getResourceAsStream("news.p12")) {
            keys.load(in, password);
        }
        tls = SSLContexts.custom()
                .loadKeyMaterial(keys, password)
                .loadTrustMaterial(keys, null)
                .build();
    }

    @AfterEach
    void close() {
        web.close();
    }

    private void follow(HostileWeb.Site site, int articles, String... hosts) {
        allowed.add(site.host());
        follow(site.at("/feed"), hosts);
        for (int i = 0; i < articles; i++) {
            expected.add(site.name + "/" + i + " 0");
        }
    }

    private void follow(String feed, String... hosts) {
        feeds.add(new Followed.Feed(URI.create(feed), null, null, EVERY, Follow.PAGE, List.of(hosts)));
    }

    private static String location(String address) {
        return "Location: " + address;
    }

    private String forbidden(String host) {
        return "http://" + host + ":" + web.forbidden.port() + "/x";
    }

    /** Forbids a part, wants five seconds between requests, and links to what nobody may fetch. */
    private void good() {
        HostileWeb.Site site = web.site("good.example", "User-agent: *\nDisallow: /members\nCrawl-delay: 5\n");
        web.name("trap.example", "127.0.0.1");
        web.name("foreign.example", "127.0.0.1");
        site.article("/members/1");
        site.on("/leads-home", answer("302 Found", location(forbidden("127.0.0.1"))));
        site.on("/leads-to-trap", answer("302 Found", location(forbidden("trap.example"))));
        site.on("/leads-to-file", answer("302 Found", location("file:///etc/hosts")));
        site.feed(
                20,
                site.at("/members/1"),
                site.at("/leads-home"),
                site.at("/leads-to-trap"),
                site.at("/leads-to-file"),
                "file:///etc/hosts",
                "http://10.0.0.1/x",
                forbidden("127.0.0.1"),
                forbidden("localhost"),
                forbidden("trap.example"),
                forbidden("foreign.example"));
        follow(site, 20, "trap.example:" + web.forbidden.port());
    }

    /** Answers every second request for an address only. */
    private void flapping() {
        HostileWeb.Site site = web.site("flapping.example", "").feed(0);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(site.at("/" + i));
            site.on("/" + i, everySecond(ok(HostileWeb.page(site.name + "/" + i, 0))));
        }
        site.on("/feed", everySecond(ok(HostileWeb.rss(items))));
        follow(site, 3);
    }

    private static LocalServer.Script everySecond(LocalServer.Script script) {
        AtomicInteger asked = new AtomicInteger();
        return out -> {
            LocalServer.Script chosen = asked.incrementAndGet() % 2 == 1 ? answer("503 Service Unavailable") : script;
            chosen.answer(out);
        };
    }

    /** Wants to rest after its first page. */
    private void busy() {
        HostileWeb.Site site = web.site("busy.example", "").feed(4);
        AtomicInteger asked = new AtomicInteger();
        site.on("/0", out -> {
            LocalServer.Script script = asked.incrementAndGet() == 1
                    ? answer("429 Too Many Requests", "Retry-After: " + REST.toSeconds())
                    : ok(HostileWeb.page("busy.example/0", 0));
            script.answer(out);
        });
        follow(site, 4);
    }

    private void large() throws IOException {
        HostileWeb.Site site = web.site("large.example", "");
        site.on("/huge", ok("x".repeat(BODY_LIMIT + 1)));
        site.on("/endless", HostileWebTest::endless);
        site.on("/bomb", content(bomb(), "200 OK", "Content-Encoding: gzip"));
        site.feed(2, site.at("/huge"), site.at("/endless"), site.at("/bomb"));
        follow(site, 2);
        HostileWeb.Site endless = web.site("endless.example", "").on("/feed", HostileWebTest::endless);
        follow(endless, 0);
    }

    private static void endless(OutputStream out) throws IOException {
        out.write(head("200 OK"));
        byte[] more = "<item>".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(more);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 50; i++) {
                gzip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private void slow() {
        HostileWeb.Site site = web.site("slow.example", "");
        site.on("/slow", out -> {
            out.write(head("200 OK"));
            while (true) {
                web.pass(Duration.ofMinutes(1));
                out.write('x');
                out.flush();
                Thread.sleep(200);
            }
        });
        site.feed(2, site.at("/slow"));
        follow(site, 2);
    }

    /** Feeds that lead where they must not, or stand for what they must not. */
    private void misleading() {
        follow(web.site("home.example", "").on("/feed", answer("301 Moved", location(forbidden("127.0.0.1")))), 0);
        follow(web.site("inside.example", "").on("/feed", answer("302 Found", location("http://10.0.0.1/x"))), 0);
        HostileWeb.Site circle = web.site("circle.example", "");
        circle.on("/feed", answer("302 Found", location(circle.at("/on"))));
        follow(circle.on("/on", answer("302 Found", location(circle.at("/feed")))), 0);
        String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM '" + forbidden("127.0.0.1") + "'>]>";
        HostileWeb.Site entity = web.site("entity.example", "").on("/feed", ok(doctype + Simulation.rss("&x;")));
        follow(entity, 0);
        follow(forbidden(HostileWeb.TURNING));
    }

    private void secure() {
        HostileWeb.Site site = web.site("news.example.org", "", tls.getServerSocketFactory(), "https");
        site.on("/down", answer("302 Found", location(forbidden("news.example.org"))));
        site.feed(2, site.at("/down"));
        allowed.add("news.example.org:" + web.forbidden.port());
        follow(site, 2);
    }

    private void sitemap() {
        HostileWeb.Site site = web.site("map.example", "");
        String part = "<sitemapindex><sitemap><loc>" + site.at("/part.xml") + "</loc></sitemap></sitemapindex>";
        site.on("/index.xml", ok(part));
        StringBuilder urls = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            site.article("/" + i);
            expected.add("map.example/" + i + " 0");
            urls.append("<url><loc>").append(site.at("/" + i)).append("</loc></url>");
        }
        site.on("/part.xml", ok("<urlset>" + urls + "</urlset>"));
        allowed.add(site.host());
        URI address = URI.create(site.at("/index.xml"));
        sitemaps.add(new Followed.Sitemap(address, null, null, EVERY, null, List.of()));
    }

    /** Lists one more page at each visit, drops the one before the last, and rewrites a story every 25 minutes. */
    private AtomicInteger changing() {
        HostileWeb.Site site = web.site("changing.example", "");
        AtomicInteger visits = new AtomicInteger();
        site.on("/story", out -> ok(HostileWeb.page("changing.example/story", edition()))
                .answer(out));
        site.on("/feed", out -> {
            int visit = visits.incrementAndGet();
            site.article("/n" + visit);
            String story =
                    "<item><link>" + site.at("/story") + "</link><title>Edition " + edition() + "</title></item>";
            List<String> latest = IntStream.rangeClosed(Math.max(1, visit - 1), visit)
                    .mapToObj(n -> Simulation.item(site.at("/n" + n), "t"))
                    .toList();
            ok(Simulation.rss(story, String.join("", latest))).answer(out);
        });
        follow(site, 0);
        return visits;
    }

    private int edition() {
        return (int) (Duration.between(HostileWeb.START, web.now()).toMinutes() / 25);
    }

    private PoliteFetcher fetcher() {
        AddressRules.Builder rules = AddressRules.builder();
        for (Followed.Feed feed : feeds) {
            rules.feed(feed.address());
            feed.hosts().forEach(rules::host);
        }
        sitemaps.forEach(sitemap -> rules.feed(sitemap.address()));
        allowed.forEach(rules::privateHost);
        FetchLimits limits = new FetchLimits(BODY_LIMIT, 200, Duration.ofSeconds(1), Duration.ofSeconds(1), 50, 4096);
        UserAgent agent = new UserAgent("1", "desk@reader.example");
        FetchSettings settings = new FetchSettings(agent, Politeness.defaults(), limits);
        return new PoliteFetcher(rules.build(), settings, web, new Random(1), web, tls);
    }

    private void watch(Fetcher fetcher, ArticleSink sink, Consumer<Minute> minutes) {
        Watchlist watchlist = new Watchlist(
                "desk@reader.example",
                Duration.ofSeconds(2),
                EVERY,
                Duration.ofMinutes(15),
                List.of(),
                feeds,
                sitemaps,
                List.of());
        PageReader pages = new PageReader(new ArticleDefaults(null, null, "en"), BODY_LIMIT, web::now);
        Watcher.Means means = new Watcher.Means(fetcher, web, pages, (file, found) -> {}, new Random(1));
        new Watcher(watchlist, stateFile(), means, sink, minutes).run();
    }

    private Path stateFile() {
        return folder.resolve("watch.json");
    }

    private void keep(Ingested ingested) {
        if (ingested.article() != null) {
            Matcher report = REPORT.matcher(ingested.article().text());
            assertThat(report.find()).isTrue();
            kept.add(report.group(1) + " " + report.group(2));
        }
    }

    /** What is held at a moment. */
    private record Held(long heap, long state, int articles) {}

    private Held held() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        try {
            return new Held(runtime.totalMemory() - runtime.freeMemory(), Files.size(stateFile()), kept.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void inTwoHoursNothingIsLostOrReachedThatMayNotBeAndMemoryStaysFlat() throws IOException {
        good();
        flapping();
        busy();
        large();
        slow();
        misleading();
        secure();
        sitemap();
        AtomicInteger listings = changing();
        Held[] hours = new Held[3];
        Set<String> failed = new HashSet<>();
        web.endAfter(Duration.ofHours(2));
        try (PoliteFetcher fetcher = fetcher()) {
            watch(fetcher, this::keep, minute -> {
                failed.addAll(minute.failed().keySet());
                int hour = (int) Duration.between(HostileWeb.START, minute.to()).toHours();
                if (hour > 0 && hours[hour] == null) {
                    hours[hour] = held();
                }
            });
        }

        assertThat(web.forbidden.connections())
                .as("connections to what may not be reached")
                .isZero();
        for (int listing = 1; listing < listings.get() - 1; listing++) {
            expected.add("changing.example/n" + listing + " 0");
        }
        IntStream.range(0, 4).forEach(edition -> expected.add("changing.example/story " + edition));
        assertThat(kept).doesNotHaveDuplicates().containsAll(expected);
        assertThat(hostsOf(kept)).isEqualTo(hostsOf(expected));
        assertThat(failed)
                .contains(
                        "robots-forbid",
                        "foreign-host",
                        "not-listed",
                        "private-address",
                        "redirect-refused",
                        "too-many-redirects",
                        "too-large",
                        "bomb",
                        "doctype",
                        "timeout");
        assertDelaysAreHeld();
        assertThat(hours[2].state() - hours[1].state())
                .as("more remembered, for each article that came")
                .isLessThan(500L * (hours[2].articles() - hours[1].articles()) + 2_000);
        assertThat(hours[2].heap() - hours[1].heap()).isLessThan(16 * MEGABYTE);
    }

    private static Set<String> hostsOf(Iterable<String> reports) {
        Set<String> hosts = new HashSet<>();
        reports.forEach(report -> hosts.add(report.substring(0, report.indexOf('/'))));
        return hosts;
    }

    private void assertDelaysAreHeld() {
        Set<String> hosts = new HashSet<>();
        web.visits.forEach(visit -> hosts.add(visit.host()));
        for (String host : hosts) {
            List<HostileWeb.Visit> visits = web.visits(host);
            for (int i = 1; i < visits.size(); i++) {
                HostileWeb.Visit before = visits.get(i - 1);
                // The delay that a robots.txt asks for holds once it is read.
                long least = host.equals("good.example") && !before.path().equals("/robots.txt") ? 5 : 2;
                assertThat(Duration.between(before.at(), visits.get(i).at()).toSeconds())
                        .as(host)
                        .isGreaterThanOrEqualTo(least);
            }
        }
        assertThat(web.visits("good.example"))
                .as("robots.txt")
                .extracting(HostileWeb.Visit::path)
                .contains("/robots.txt")
                .doesNotContain("/members/1");
        List<HostileWeb.Visit> busy = web.visits("busy.example");
        int refused = busy.stream().map(HostileWeb.Visit::path).toList().indexOf("/0");
        assertThat(Duration.between(
                        busy.get(refused).at(), busy.get(refused + 1).at()))
                .isGreaterThanOrEqualTo(REST);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aWatchThatIsKilledAgainAndAgainFindsTheSameArticles(long seed) throws IOException {
        good();
        flapping();
        busy();
        large();
        misleading();
        secure();
        sitemap();
        web.endAfter(Duration.ofHours(1));
        Random random = new Random(seed);
        int kills = 0;
        while (killed(random, kills < 15)) {
            kills++;
            web.pass(Duration.ofSeconds(10));
        }

        assertThat(kills).isGreaterThan(3);
        assertThat(web.forbidden.connections()).isZero();
        assertThat(new TreeSet<>(kept)).isEqualTo(expected);
        assertThat(kept).hasSizeLessThanOrEqualTo(expected.size() + kills);
        assertDelaysAreHeld();
    }

    /** Watches until the end, unless it is killed before, which may happen at any fetch and around any keeping. */
    private boolean killed(Random random, boolean mortal) {
        Runnable danger = () -> {
            if (mortal && random.nextInt(12) == 0) {
                throw new Simulation.Kill();
            }
        };
        try (PoliteFetcher fetcher = fetcher()) {
            watch(
                    request -> {
                        danger.run();
                        return fetcher.fetch(request);
                    },
                    ingested -> {
                        danger.run();
                        keep(ingested);
                        danger.run();
                    },
                    minute -> {});
            return false;
        } catch (Simulation.Kill e) {
            return true;
        }
    }
}
