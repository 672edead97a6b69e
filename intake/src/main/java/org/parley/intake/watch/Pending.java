package org.parley.intake.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An item that is still to be dealt with.
 *
 * @param key digest that stands for the item
 * @param kind what is to be done
 * @param address of the page or sitemap, or the file's path
 * @param host to which the request goes, in lower case; empty for a file
 * @param version as listed
 * @param title as listed
 * @param published as listed: ISO 8601, in the zone given
 * @param part digest of the sitemap in an index that lists it; absent where there is none
 * @param depth of a sitemap: 1 where the followed address itself names it
 * @param tries that failed
 * @param due not before; seconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pending(
        String key,
        Kind kind,
        String address,
        String host,
        String version,
        @Nullable String title,
        @Nullable String published,
        @Nullable String part,
        int depth,
        int tries,
        long due) {
    /** What is to be done. */
    enum Kind {
        /** To be fetched. */
        PAGE,
        /** Stands in a feed as a whole, and so never waits. */
        CONTENT,
        /** To be fetched, for the pages that it names. */
        SITEMAP,
        /** To be read. */
        FILE
    }

    /** Whether all that a file must give is there, and can be used. */
    boolean isWhole() {
        return key != null && kind != null && address != null && host != null && version != null && isUsable();
    }

    private boolean isUsable() {
        try {
            return kind == Kind.FILE ? Path.of(address).isAbsolute() : new URI(address).getHost() != null;
        } catch (InvalidPathException | URISyntaxException e) {
            return false;
        }
    }

    Pending failedOnce(long nextDue) {
        return new Pending(key, kind, address, host, version, title, published, part, depth, tries + 1, nextDue);
    }

    Pending postponed(long nextDue) {
        return new Pending(key, kind, address, host, version, title, published, part, depth, tries, nextDue);
    }

    /** The same item in another list. */
    Pending listedAs(Known there) {
        return new Pending(
                key, kind, address, host, there.version(), title, published, there.part(), depth, tries, due);
    }

    Pending withVersion(String newer) {
        return new Pending(key, kind, address, host, newer, title, published, part, depth, tries, due);
    }
}
