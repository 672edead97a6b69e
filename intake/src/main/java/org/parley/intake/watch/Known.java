package org.parley.intake.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an item that is dealt with.
 *
 * @param version as listed when it was dealt with
 * @param seen when it was last listed; seconds since 1970
 * @param done when it was last dealt with; seconds since 1970
 * @param fruitless how often in a row it was said to have changed and had not
 * @param content digest of its article or file; absent where it gave none
 * @param part digest of the sitemap in an index that lists it; absent where there is none
 * @param etag of its page
 * @param lastModified of its page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Known(
        String version,
        long seen,
        long done,
        int fruitless,
        @Nullable String content,
        @Nullable String part,
        @Nullable String etag,
        @Nullable String lastModified) {
    /** A tag that is longer is no use to anybody but the server that wants us to keep it. */
    private static final int LONGEST_TAG = 256;

    Known {
        etag = bounded(etag);
        lastModified = bounded(lastModified);
    }

    static @Nullable String bounded(@Nullable String tag) {
        return tag == null || tag.length() > LONGEST_TAG ? null : tag;
    }

    /** Dealt with for good, without an article. */
    static Known without(Pending item, long now) {
        return new Known(item.version(), now, now, 0, null, item.part(), null, null);
    }

    Known seenAt(long now) {
        return new Known(version, now, done, fruitless, content, part, etag, lastModified);
    }

    /** No longer listed where it was. */
    Known dropped() {
        return new Known(version, seen, done, fruitless, content, null, etag, lastModified);
    }

    /** Dealt with again, without anything new. */
    Known unchanged(Pending item, long now) {
        return new Known(item.version(), now, now, fruitless + 1, content, item.part(), etag, lastModified);
    }
}
