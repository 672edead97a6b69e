package org.parley.intake.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, as the feed has it. What the feed does not say, or says in a way that can't be read, is absent.
 *
 * @param address of its page, http or https and absolute; FeedBurner's links are undone
 * @param id the feed's own name for it
 * @param title plain text
 * @param published in the zone that the feed gives; UTC where it gives none, and midnight where it gives a day only
 * @param modified in the same way
 * @param authors their names
 * @param section the first category
 * @param content the whole text as HTML
 * @param summary HTML or plain text; a teaser, never to be read as the article
 * @param language BCP 47 tag as given
 */
public record FeedItem(
        @Nullable URI address,
        @Nullable String id,
        @Nullable String title,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        List<String> authors,
        @Nullable String section,
        @Nullable String content,
        @Nullable String summary,
        @Nullable String language) {
    public FeedItem {
        authors = List.copyOf(authors);
    }
}
