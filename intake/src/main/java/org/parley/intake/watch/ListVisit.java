package org.parley.intake.watch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.intake.feed.Feed;
import org.parley.intake.feed.FeedItem;
import org.parley.intake.feed.Feeds;
import org.parley.intake.feed.Sitemap;
import org.parley.intake.feed.Sitemaps;
import org.parley.intake.fetch.FetchRequest;
import org.parley.intake.fetch.Fetched;

/** Looks at a feed or sitemap, and has what is new in it fetched. */
final class ListVisit {
    private final Desk desk;
    private final WatchState saved;
    private final Pace pace;
    private final ItemReading reading;
    private final Feeds feeds = new Feeds();
    private final Sitemaps sitemaps = new Sitemaps();

    ListVisit(Desk desk, WatchState saved, Pace pace, ItemReading reading) {
        this.desk = desk;
        this.saved = saved;
        this.pace = pace;
        this.reading = reading;
    }

    void visit(Followed.OnTheWeb source) throws InterruptedException {
        SourceState state = saved.of(source);
        Fetched fetched = desk.fetch(new FetchRequest(source.address(), state.etag(), state.lastModified()));
        desk.tally().visited();
        if (fetched instanceof Fetched.Received received && !source.permits(received.address())) {
            desk.tally().failed("foreign-host");
            fail(source, state, "foreign-host", "it leads to " + received.address(), null);
        } else if (fetched instanceof Fetched.Received received) {
            received(source, state, received);
        } else if (fetched instanceof Fetched.NotModified) {
            desk.tally().notModified();
            pace.visited(state, source, desk.now(), false, null);
        } else if (fetched instanceof Fetched.Refused refused) {
            fail(source, state, refused.code(), refused.explanation(), null);
        } else if (fetched instanceof Fetched.Failed failed && Desk.wasSent(failed)) {
            fail(source, state, failed.code(), failed.explanation(), failed.retryAfter());
        } else if (fetched instanceof Fetched.Failed failed) {
            state.visitAgain(desk.now() + Desk.pause(failed), state.interval(), state.failures());
        }
        saved.save();
    }

    private void received(Followed.OnTheWeb source, SourceState state, Fetched.Received received) {
        if (source instanceof Followed.Sitemap sitemap) {
            Sitemap read = sitemaps.parse(received.body(), received.address());
            boolean empty = read.pages().isEmpty() && read.sitemaps().isEmpty();
            if (report(source, state, read.problems(), empty)) {
                return;
            }
            settle(source, state, received, admit(sitemap, state, read, null, 0), null);
        } else if (source instanceof Followed.Feed followed) {
            Feed feed = feeds.parse(
                    received.body(), received.mediaType(), received.address().toString());
            if (report(source, state, feed.problems(), feed.items().isEmpty())) {
                return;
            }
            Admission.Result result = followed.follow() == Follow.CONTENT
                    ? contents(followed, state, feed)
                    : pages(
                            source,
                            state,
                            feed.items().stream().map(Listed::page).toList(),
                            null);
            settle(source, state, received, result, feed.refresh());
        }
    }

    private void settle(
            Followed source,
            SourceState state,
            Fetched.Received received,
            Admission.Result result,
            @Nullable Duration refresh) {
        if (desk.isStopping()) {
            // The rest of the list may have been left alone, so the next watch begins with it.
            return;
        }
        boolean complete = result.complete();
        state.answered(complete ? received.etag() : null, complete ? received.lastModified() : null);
        state.forgetGone();
        pace.visited(state, source, desk.now(), result.news(), refresh);
    }

    /** Takes pages and parts of a sitemap; {@code part} and {@code depth} say which it is, null and 0 the followed one. */
    Admission.Result admit(Followed.Sitemap source, SourceState state, Sitemap read, @Nullable String part, int depth) {
        List<Listed> items = read.pages().stream()
                .filter(page -> !Listed.isBefore(page, source.since()))
                .map(Listed::page)
                .toList();
        Admission.Result pages = pages(source, state, items, part);
        long now = desk.now();
        List<Listed> parts =
                read.sitemaps().stream().map(each -> Listed.part(each, now)).toList();
        if (part == null) {
            state.seenParts(parts.stream().map(Listed::key).collect(Collectors.toSet()), now);
        }
        Admission.Result within =
                Admission.admit(source, saved, desk, parts, item -> await(source, state, item, part, depth + 1));
        // Sitemaps without a date may change though the index does not, so it has to come again.
        boolean dated = part != null || read.sitemaps().stream().allMatch(each -> each.modified() != null);
        return new Admission.Result(pages.news() || within.news(), pages.complete() && within.complete() && dated);
    }

    private Admission.Result pages(
            Followed.OnTheWeb source, SourceState state, List<Listed> items, @Nullable String part) {
        if (part == null) {
            state.listed(desk.now());
        }
        return Admission.admit(source, saved, desk, items, item -> await(source, state, item, part, 0));
    }

    private boolean await(Followed.OnTheWeb source, SourceState state, Listed item, @Nullable String part, int depth) {
        Place place =
                Place.of(item.address() == null ? source.name() : item.address().toString());
        if (item.address() == null) {
            return refuse(
                    state, item, Ingested.nothing(place, "no-address", "an item without the address of its page"));
        }
        if (!source.permits(item.address())) {
            desk.tally().failed("foreign-host");
            String explanation = "not on a host of " + source.name() + ", and not listed under \"hosts\"";
            return refuse(state, item, Ingested.nothing(place, "foreign-host", explanation));
        }
        if (state.isFull()) {
            turnAway(source, state);
            return false;
        }
        state.await(item.pending(part, depth));
        return true;
    }

    /** Each is counted, a stretch of them is one problem. */
    private void turnAway(Followed source, SourceState state) {
        desk.tally().failed("too-many-waiting");
        if (state.turnedAway()) {
            desk.keep(Ingested.nothing(
                    Place.of(source.name()),
                    "too-many-waiting",
                    SourceState.MOST_PENDING
                            + " pages wait; others are taken once there is room, if they are still listed"));
        }
    }

    private boolean refuse(SourceState state, Listed item, Ingested problem) {
        desk.keep(problem);
        state.done(item.key(), new Known(item.version(), desk.now(), desk.now(), 0, null, null, null, null));
        return true;
    }

    private Admission.Result contents(Followed.Feed source, SourceState state, Feed feed) {
        state.listed(desk.now());
        Map<Listed, FeedItem> items = new LinkedHashMap<>();
        feed.items().forEach(item -> items.putIfAbsent(Listed.content(item), item));
        return Admission.admit(source, saved, desk, List.copyOf(items.keySet()), item -> {
            if (desk.isStopping()) {
                return false;
            }
            reading.content(source, state, feed, Objects.requireNonNull(items.get(item)), item);
            return true;
        });
    }

    /** Reports problems, once as long as they stay the same. Whether nothing but problems is there: then the visit failed. */
    private boolean report(Followed source, SourceState state, List<InputProblem> problems, boolean empty) {
        String codes = problems.stream().map(InputProblem::code).collect(Collectors.joining(" "));
        if (!state.isReported(codes) && !problems.isEmpty()) {
            desk.keep(new Ingested(Place.of(source.name()), null, problems));
        }
        boolean failed = empty && !problems.isEmpty();
        if (failed) {
            desk.tally().failed(problems.get(0).code());
            pace.failed(state, source, desk.now(), null);
        }
        return failed;
    }

    private void fail(
            Followed source, SourceState state, String code, String explanation, @Nullable Duration retryAfter) {
        if (!state.isReported(code)) {
            desk.keep(Ingested.nothing(Place.of(source.name()), code, explanation));
        }
        pace.failed(state, source, desk.now(), retryAfter);
    }
}
