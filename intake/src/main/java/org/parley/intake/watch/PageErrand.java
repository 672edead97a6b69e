package org.parley.intake.watch;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.intake.feed.Sitemap;
import org.parley.intake.feed.Sitemaps;
import org.parley.intake.fetch.FetchRequest;
import org.parley.intake.fetch.Fetched;

/** Fetches one page that a list named, or one sitemap that an index named. */
final class PageErrand {
    private static final int MOST_TRIES = 8;

    /** Of what is not likely to come back. */
    private static final int MOST_LASTING_TRIES = 2;

    private static final Set<String> PASSING = Set.of("http-408", "http-425", "http-429");

    /** An index, its sitemaps, and sitemaps that these name; no further. */
    private static final int DEEPEST = 2;

    private final Desk desk;
    private final WatchState saved;
    private final Pace pace;
    private final ItemReading reading;
    private final ListVisit lists;
    private final Sitemaps sitemaps = new Sitemaps();

    PageErrand(Desk desk, WatchState saved, Pace pace, ItemReading reading, ListVisit lists) {
        this.desk = desk;
        this.saved = saved;
        this.pace = pace;
        this.reading = reading;
        this.lists = lists;
    }

    void run(Followed.OnTheWeb source, Pending item) throws InterruptedException {
        SourceState state = saved.of(source);
        Known known = state.known(item.key());
        Fetched fetched = desk.fetch(new FetchRequest(
                URI.create(item.address()),
                known == null ? null : known.etag(),
                known == null ? null : known.lastModified()));
        if (fetched instanceof Fetched.Received received && !source.permits(received.address())) {
            desk.tally().failed("foreign-host");
            giveUp(state, item, "foreign-host", "it leads to " + received.address());
        } else if (fetched instanceof Fetched.Received received && item.kind() == Pending.Kind.SITEMAP) {
            sitemap(source, state, item, received);
        } else if (fetched instanceof Fetched.Received received) {
            reading.page(source, state, item, received);
        } else if (fetched instanceof Fetched.Refused refused) {
            giveUp(state, item, refused.code(), refused.explanation());
        } else if (fetched instanceof Fetched.Failed failed) {
            failed(state, item, failed);
        } else if (known == null) {
            failed(state, item, new Fetched.Failed("bad-answer", "not modified, though it was never there", null));
        } else {
            unchanged(state, item, known);
        }
    }

    private void unchanged(SourceState state, Pending item, Known known) {
        if (item.kind() == Pending.Kind.SITEMAP) {
            state.seenParts(Set.of(item.key()), desk.now());
        }
        state.done(item.key(), known.unchanged(item, desk.now()));
        saved.saveItem();
    }

    private void sitemap(Followed.OnTheWeb source, SourceState state, Pending item, Fetched.Received received) {
        Sitemap read = sitemaps.parse(received.body(), received.address());
        boolean tooDeep = item.depth() >= DEEPEST && !read.sitemaps().isEmpty();
        report(item, tooDeep, read.problems());
        Sitemap taken = tooDeep ? new Sitemap(read.pages(), List.of(), List.of()) : read;
        long began = desk.now();
        Admission.Result result = source instanceof Followed.Sitemap followed
                ? lists.admit(followed, state, taken, item.key(), item.depth())
                : new Admission.Result(false, true);
        long now = desk.now();
        if (result.complete()) {
            Known before = state.known(item.key());
            int fruitless = result.news() || before == null ? 0 : before.fruitless() + 1;
            state.dropFromPart(item.key(), began);
            state.done(
                    item.key(),
                    new Known(
                            item.version(),
                            now,
                            now,
                            fruitless,
                            null,
                            item.part(),
                            received.etag(),
                            received.lastModified()));
        } else {
            state.await(item.postponed(now + source.every().toSeconds()));
        }
        saved.saveItem();
    }

    private void report(Pending item, boolean tooDeep, List<InputProblem> problems) {
        Place place = Place.of(item.address());
        if (!problems.isEmpty()) {
            desk.keep(new Ingested(place, null, problems));
        }
        if (tooDeep) {
            desk.keep(Ingested.nothing(place, "nested-sitemaps", "an index within an index names more sitemaps"));
        }
    }

    private void failed(SourceState state, Pending item, Fetched.Failed failed) {
        if (!Desk.wasSent(failed)) {
            state.await(item.postponed(desk.now() + Desk.pause(failed)));
            saved.saveItem();
            return;
        }
        boolean lasting = failed.code().startsWith("http-4") && !PASSING.contains(failed.code());
        int tries = item.tries() + 1;
        if (tries >= (lasting ? MOST_LASTING_TRIES : MOST_TRIES)) {
            giveUp(state, item, failed.code(), failed.explanation() + " (given up after " + tries + " attempts)");
        } else {
            state.await(item.failedOnce(pace.retry(tries, desk.now(), failed.retryAfter())));
            saved.saveItem();
        }
    }

    private void giveUp(SourceState state, Pending item, String code, String explanation) {
        desk.keep(Ingested.nothing(Place.of(item.address()), code, explanation));
        state.done(item.key(), Known.without(item, desk.now()));
        saved.saveItem();
    }
}
