package org.parley.intake.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a watch follows, and how.
 *
 * @param contact a web page or e-mail address at which those who are visited can reach the user; it stands in the user agent
 * @param delay between two requests to the same host
 * @param every the shortest time between two visits to a source that does not say otherwise
 * @param longest the longest time between two visits, however little happens
 * @param allowPrivate hosts that may be fetched from though they are private or this machine, in lower case
 * @param feeds in the order of the file
 * @param sitemaps in the order of the file
 * @param folders in the order of the file
 */
public record Watchlist(
        String contact,
        Duration delay,
        Duration every,
        Duration longest,
        List<String> allowPrivate,
        List<Followed.Feed> feeds,
        List<Followed.Sitemap> sitemaps,
        List<Followed.Folder> folders) {
    /** Between requests to a host, unless told otherwise. */
    public static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);

    /** Between visits, unless told otherwise. */
    public static final Duration DEFAULT_EVERY = Duration.ofMinutes(15);

    /** Between visits to a source where nothing happens, unless told otherwise. */
    public static final Duration DEFAULT_LONGEST = Duration.ofHours(6);

    /** Between visits to a folder, unless told otherwise. */
    public static final Duration DEFAULT_FOLDER_EVERY = Duration.ofMinutes(1);

    public Watchlist {
        allowPrivate = List.copyOf(allowPrivate);
        feeds = List.copyOf(feeds);
        sitemaps = List.copyOf(sitemaps);
        folders = List.copyOf(folders);
    }

    /** All that is followed: feeds, sitemaps, folders. */
    public List<Followed> all() {
        return Stream.of(feeds, sitemaps, folders)
                .flatMap(List::stream)
                .<Followed>map(followed -> followed)
                .toList();
    }
}
