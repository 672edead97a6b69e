package org.parley.intake.watch;

import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.PageReading;
import org.parley.intake.feed.Feed;
import org.parley.intake.feed.FeedItem;
import org.parley.intake.feed.ItemPages;
import org.parley.intake.fetch.Fetched;

/** Reads an item, hands it on, and notes that it is dealt with; in this order. */
final class ItemReading {
    private final Desk desk;
    private final WatchState saved;
    private final PageReading pages;
    private final ItemPages contents;

    ItemReading(Desk desk, WatchState saved, PageReading pages) {
        this.desk = desk;
        this.saved = saved;
        this.pages = pages;
        contents = new ItemPages(pages);
    }

    /** A page that was fetched. */
    void page(Followed.OnTheWeb source, SourceState state, Pending item, Fetched.Received received) {
        Ingested read = pages.read(
                received.body(),
                Place.of(item.address()),
                received.mediaType(),
                received.address().toString());
        Ingested completed = Completion.of(read, source, item.title(), item.published());
        done(state, item, completed, received.etag(), received.lastModified());
    }

    /** An item that stands in the feed as a whole. */
    void content(Followed.Feed source, SourceState state, Feed feed, FeedItem item, Listed listed) {
        String place = item.address() == null
                ? source.name() + "#" + listed.key()
                : item.address().toString();
        Ingested read = contents.read(feed, item, source.outlet(), Place.of(place));
        Pending pending =
                new Pending(listed.key(), Pending.Kind.CONTENT, place, "", listed.version(), null, null, null, 0, 0, 0);
        done(state, pending, Completion.of(read, source, listed.title(), listed.published()), null, null);
    }

    private void done(
            SourceState state, Pending item, Ingested read, @Nullable String etag, @Nullable String lastModified) {
        Known before = state.known(item.key());
        String content = read.article() == null ? null : read.article().id();
        int fruitless = 0;
        if (before != null && content != null && content.equals(before.content())) {
            fruitless = before.fruitless() + 1;
        } else {
            desk.keep(read);
        }
        long now = desk.now();
        state.done(
                item.key(), new Known(item.version(), now, now, fruitless, content, item.part(), etag, lastModified));
        saved.saveItem();
    }
}
