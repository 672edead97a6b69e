package org.parley.intake.feed;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.InputProblem;

/**
 * What a sitemap lists.
 *
 * @param pages of a sitemap, in its order
 * @param sitemaps that an index names
 * @param problems what could not be read
 */
public record Sitemap(List<Page> pages, List<Part> sitemaps, List<InputProblem> problems) {
    public Sitemap {
        pages = List.copyOf(pages);
        sitemaps = List.copyOf(sitemaps);
        problems = List.copyOf(problems);
    }

    /**
     * A page.
     *
     * @param address http or https
     * @param modified in the zone given; absent where not given or not readable
     * @param published of a news sitemap, in the zone given
     * @param title of a news sitemap
     * @param outlet of a news sitemap
     * @param language of a news sitemap, BCP 47 tag as given
     */
    public record Page(
            URI address,
            @Nullable ZonedDateTime modified,
            @Nullable ZonedDateTime published,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String language) {}

    /**
     * Another sitemap.
     *
     * @param address http or https
     * @param modified absent where not given or not readable
     */
    public record Part(URI address, @Nullable ZonedDateTime modified) {}
}
