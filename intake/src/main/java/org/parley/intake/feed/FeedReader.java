package org.parley.intake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.intake.PageReading;

/** Reads feeds as files: each item with its whole text is an article. Nothing is fetched. */
public final class FeedReader implements FormatReader {
    /** Bytes that are read of one feed unless told otherwise: 16 MiB. */
    public static final int DEFAULT_LIMIT = 16 << 20;

    private final Feeds feeds;
    private final ItemPages pages;
    private final int limit;

    /** A reader with the usual limits. */
    public FeedReader(PageReading pages) {
        this(new Feeds(), pages, DEFAULT_LIMIT);
    }

    /**
     * A reader.
     *
     * @param limit bytes that are read of one feed, from 1; what follows them becomes a problem
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public FeedReader(Feeds feeds, PageReading pages, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("not a limit: " + limit);
        }
        this.feeds = feeds;
        this.pages = new ItemPages(pages);
        this.limit = limit;
    }

    @Override
    public void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        List<InputProblem> problems = new ArrayList<>();
        if (in.read() >= 0) {
            problems.add(new InputProblem(place, "too-large", "only its first " + limit + " bytes are read"));
        }
        Feed feed = feeds.parse(bytes, null, place.file());
        for (int i = 0; i < feed.items().size(); i++) {
            FeedItem item = feed.items().get(i);
            sink.accept(pages.read(feed, item, null, Place.of(place.file() + "#" + (i + 1))));
        }
        problems.addAll(feed.problems());
        if (problems.isEmpty() && feed.items().isEmpty()) {
            problems.add(new InputProblem(place, "empty-feed", "a feed without items"));
        }
        if (!problems.isEmpty()) {
            sink.accept(new Ingested(place, null, problems));
        }
    }
}
