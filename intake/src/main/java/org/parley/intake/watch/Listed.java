package org.parley.intake.watch;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.intake.feed.FeedItem;
import org.parley.intake.feed.Sitemap;
import org.parley.model.Digest;

/**
 * An item as a list has it.
 *
 * @param key digest that stands for it
 * @param version changes when the list says that the item has changed
 * @param address absent where the list gives none
 * @param published ISO 8601, in the zone given
 */
record Listed(
        Pending.Kind kind,
        String key,
        String version,
        @Nullable URI address,
        @Nullable String title,
        @Nullable String published) {
    private static final int LONGEST_TITLE = 300;

    /** The page of an item: pages are told apart by their addresses, whatever ids they have. */
    static Listed page(FeedItem item) {
        URI address = item.address();
        String key = address == null
                ? Digest.of("item", item.id(), item.title())
                : Digest.of("page", withoutFragment(address));
        return new Listed(
                Pending.Kind.PAGE, key, version(item), address, shortened(item.title()), written(item.published()));
    }

    /** An item that is taken as it stands in the feed. */
    static Listed content(FeedItem item) {
        String address = item.address() == null ? null : item.address().toString();
        String key = item.id() == null && address == null
                ? Digest.of("item", null, item.title())
                : Digest.of("item", Objects.requireNonNullElse(item.id(), address));
        return new Listed(
                Pending.Kind.CONTENT,
                key,
                version(item),
                item.address(),
                shortened(item.title()),
                written(item.published()));
    }

    /** A page of a sitemap. */
    static Listed page(Sitemap.Page page) {
        String version = Digest.of(instant(page.modified()), instant(page.published()), page.title());
        OffsetDateTime published =
                page.published() == null ? null : page.published().toOffsetDateTime();
        return new Listed(
                Pending.Kind.PAGE,
                Digest.of("page", withoutFragment(page.address())),
                version,
                page.address(),
                shortened(page.title()),
                written(published));
    }

    /**
     * A sitemap in an index.
     *
     * @param now stands for its version where the index gives none: it may have changed at any time
     */
    static Listed part(Sitemap.Part part, long now) {
        String version = part.modified() == null ? Long.toString(now) : Digest.of(instant(part.modified()));
        String key = Digest.of("sitemap", part.address().toString());
        return new Listed(Pending.Kind.SITEMAP, key, version, part.address(), null, null);
    }

    /** Whether a page of a sitemap is too old to be wanted; one without a date is not. */
    static boolean isBefore(Sitemap.Page page, @Nullable LocalDate since) {
        ZonedDateTime last = page.modified() == null ? page.published() : page.modified();
        return since != null
                && last != null
                && last.toInstant().isBefore(since.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    Pending pending(@Nullable String part, int depth) {
        URI where = Objects.requireNonNull(address);
        return new Pending(key, kind, where.toString(), Desk.host(where), version, title, published, part, depth, 0, 0);
    }

    /** The date of the last change if there is one, else everything that a change could show in. */
    private static String version(FeedItem item) {
        OffsetDateTime modified = item.modified();
        return modified != null
                ? Digest.of(item.id(), modified.toInstant().toString())
                : Digest.of(item.id(), written(item.published()), item.title(), item.summary(), item.content());
    }

    private static @Nullable String written(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable String instant(@Nullable ZonedDateTime moment) {
        Instant instant = moment == null ? null : moment.toInstant();
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String shortened(@Nullable String title) {
        return title == null || title.length() <= LONGEST_TITLE ? title : null;
    }

    private static String withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }
}
