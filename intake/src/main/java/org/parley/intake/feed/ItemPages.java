package org.parley.intake.feed;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.PageReading;

/**
 * Reads items that carry their whole text as if each were a page: what the feed says about an item stands in the page's head, so that
 * the page can be read again at any time and nothing is lost. Thread-safe if the page reading is.
 */
public final class ItemPages {
    private static final String TYPE = "text/html; charset=utf-8";

    private final PageReading pages;

    /** Items are read by what reads pages. */
    public ItemPages(PageReading pages) {
        this.pages = pages;
    }

    /**
     * Reads an item.
     *
     * @param feed in which it stands
     * @param outlet who published it; where absent, the feed's title is taken for it
     * @param place stands for the item in problems
     * @return the article; {@code summary-only} where the item has no text of its own, and {@code empty-item} where it has nothing
     */
    public Ingested read(Feed feed, FeedItem item, @Nullable String outlet, Place place) {
        String content = item.content();
        if (content != null) {
            String page = page(feed, item, content, outlet);
            String address = item.address() == null ? null : item.address().toString();
            return pages.read(page.getBytes(StandardCharsets.UTF_8), place, TYPE, address);
        }
        return item.summary() == null
                ? Ingested.nothing(place, "empty-item", "neither text nor summary")
                : Ingested.nothing(place, "summary-only", "a teaser, not the text: " + Words.line(title(item)));
    }

    private static String title(FeedItem item) {
        return Objects.requireNonNullElse(item.title(), "untitled");
    }

    private static String page(Feed feed, FeedItem item, String content, @Nullable String outlet) {
        String language = item.language() == null ? feed.language() : item.language();
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html");
        if (language != null) {
            page.append(" lang=\"").append(Entities.escape(language)).append('"');
        }
        page.append(">\n<head>\n<meta charset=\"utf-8\">\n");
        if (item.title() != null) {
            page.append("<title>").append(Entities.escape(item.title())).append("</title>\n");
        }
        meta(page, "property", "og:title", item.title());
        meta(page, "property", "og:site_name", outlet == null ? feed.title() : outlet);
        meta(page, "property", "article:published_time", written(item.published()));
        meta(page, "property", "article:modified_time", written(item.modified()));
        meta(page, "property", "article:section", item.section());
        item.authors().forEach(author -> meta(page, "name", "author", author));
        if (item.address() != null) {
            String address = Entities.escape(item.address().toString());
            page.append("<link rel=\"canonical\" href=\"").append(address).append("\">\n");
        }
        page.append("</head>\n<body>\n<article>\n").append(content).append("\n</article>\n</body>\n</html>\n");
        return page.toString();
    }

    private static @Nullable String written(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toString();
    }

    private static void meta(StringBuilder page, String attribute, String name, @Nullable String value) {
        if (value != null) {
            page.append("<meta ").append(attribute).append("=\"").append(name);
            page.append("\" content=\"").append(Entities.escape(value)).append("\">\n");
        }
    }
}
