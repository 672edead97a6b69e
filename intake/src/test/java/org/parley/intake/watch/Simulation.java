package org.parley.intake.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.fetch.FetchRequest;
import org.parley.intake.fetch.Fetched;
import org.parley.intake.fetch.Fetcher;
import org.parley.intake.fetch.Timekeeper;
import org.parley.model.Article;
import org.parley.model.Original;

/** A web, a clock and a ledger for a watch, none of which is real; waiting takes no time. */
final class Simulation implements Fetcher, Timekeeper {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** A watch is killed by this. */
    static final class Kill extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    record Request(Instant at, FetchRequest request) {
        String address() {
            return request.address().toString();
        }
    }

    final List<Request> requests = new ArrayList<>();
    final List<Ingested> kept = new ArrayList<>();
    final List<Minute> minutes = new ArrayList<>();
    private final Map<String, Function<FetchRequest, Fetched>> web = new HashMap<>();
    private final Path stateFile;
    private Instant now = START;
    private Instant end = START;

    /** Calls of fetcher and sink after which the watch is killed; negative where it lives. */
    int callsToLive = -1;

    boolean killAfterKeeping;

    Runnable whenKept = () -> {};

    Simulation(Path folder) {
        stateFile = folder.resolve("watch.json");
    }

    void serve(String address, Function<FetchRequest, Fetched> answer) {
        web.put(address, answer);
    }

    void serve(String address, String body) {
        serve(address, request -> received(request, body, null));
    }

    static Fetched received(FetchRequest request, String body, String etag) {
        if (etag != null && etag.equals(request.etag())) {
            return new Fetched.NotModified();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Fetched.Received(request.address(), bytes, null, etag, null);
    }

    static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Feed</title>" + String.join("", items) + "</channel></rss>";
    }

    static String item(String address, String title) {
        return "<item><title>" + title + "</title><link>" + address + "</link></item>";
    }

    static Watchlist following(Followed... sources) {
        return new Watchlist(
                "desk@reader.example",
                Duration.ofSeconds(2),
                Duration.ofMinutes(15),
                Duration.ofHours(6),
                List.of(),
                only(Followed.Feed.class, sources),
                only(Followed.Sitemap.class, sources),
                only(Followed.Folder.class, sources));
    }

    private static <F extends Followed> List<F> only(Class<F> kind, Followed... sources) {
        return List.of(sources).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static Followed.Feed feed(String address, String... hosts) {
        return feed(address, Follow.PAGE, hosts);
    }

    static Followed.Feed feed(String address, Follow follow, String... hosts) {
        return new Followed.Feed(URI.create(address), null, null, Duration.ofMinutes(15), follow, List.of(hosts));
    }

    /** Watches for a while, from where the clock stands. */
    void run(Watchlist watchlist, Duration duration) {
        end = now.plus(duration);
        watcher(watchlist).run();
    }

    Watcher watcher(Watchlist watchlist) {
        Watcher.Means means = new Watcher.Means(this, this, Simulation::page, this::file, new Random(1));
        return new Watcher(watchlist, stateFile, means, this::keep, minutes::add);
    }

    void endAfter(Duration duration) {
        end = now.plus(duration);
    }

    private static Ingested page(byte[] bytes, Place place, String declaredType, String address) {
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        String text = page.body().text();
        if (text.isBlank()) {
            return Ingested.nothing(place, "no-text", "nothing there");
        }
        Article article = Article.of(null, null, "Page", List.of(), null, address, "en", text);
        return new Ingested(place, article, List.of(), new Original(bytes, "text/html", address, List.of()));
    }

    private void file(Path file, Consumer<Ingested> sink) {
        try {
            Article article = Article.of(
                    file.getFileName().toString(), null, null, List.of(), null, null, "en", Files.readString(file));
            sink.accept(new Ingested(Place.of(file.toString()), article, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Ingested ingested) {
        if (!killAfterKeeping) {
            live();
        }
        kept.add(ingested);
        whenKept.run();
        if (killAfterKeeping) {
            live();
        }
    }

    private void live() {
        if (callsToLive == 0) {
            throw new Kill();
        }
        callsToLive--;
    }

    @Override
    public Fetched fetch(FetchRequest request) throws InterruptedException {
        live();
        requests.add(new Request(now, request));
        Function<FetchRequest, Fetched> answer = web.get(request.address().toString());
        return answer == null ? new Fetched.Failed("http-404", "not there", null) : answer.apply(request);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        now = now.plus(duration);
        if (!now.isBefore(end)) {
            throw new InterruptedException();
        }
    }

    /** What a slow server does. */
    void pass(Duration duration) {
        now = now.plus(duration);
    }

    List<String> texts() {
        return kept.stream()
                .filter(one -> one.article() != null)
                .map(one -> one.article().text())
                .toList();
    }

    List<String> problems() {
        return kept.stream()
                .filter(one -> one.article() == null)
                .flatMap(one -> one.problems().stream())
                .map(problem -> problem.code())
                .toList();
    }

    List<Instant> timesOf(String address) {
        return requests.stream()
                .filter(one -> one.address().equals(address))
                .map(Request::at)
                .toList();
    }

    long stateSize() throws IOException {
        return Files.size(stateFile);
    }

    Path stateFile() {
        return stateFile;
    }
}
