package org.parley.intake.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parley.ingest.InputProblem;

/**
 * Whatever a feed or sitemap holds, no more items come out than allowed, all addresses are on the web, a flaw has a place, the same
 * comes out twice, and nothing is thrown. The first byte picks feed or sitemap.
 */
class FeedsFuzzTest {
    private static final int MOST = 20;
    private static final String ADDRESS = "https://news.example/feed";

    private final Feeds feeds = new Feeds(MOST);
    private final Sitemaps sitemaps = new Sitemaps();

    @FuzzTest(maxDuration = "10s")
    void anyList(byte[] list) {
        if (list.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(list, 1, list.length);
        if ((list[0] & 1) == 0) {
            checkFeed(bytes);
        } else {
            checkSitemap(bytes);
        }
    }

    private void checkFeed(byte[] bytes) {
        Feed feed = feeds.parse(bytes, null, ADDRESS);
        if (feed.items().size() > MOST) {
            throw new AssertionError(feed.items().size() + " items");
        }
        checkAddresses(feed.items().stream()
                .flatMap(item -> Stream.ofNullable(item.address()))
                .toList());
        checkPlaces(feed.problems());
        if (!feeds.parse(bytes, null, ADDRESS).equals(feed)) {
            throw new AssertionError("not the same again: " + feed);
        }
    }

    private void checkSitemap(byte[] bytes) {
        Sitemap sitemap = sitemaps.parse(bytes, URI.create(ADDRESS));
        if (sitemap.pages().size() + sitemap.sitemaps().size() > Sitemaps.MOST_ADDRESSES) {
            throw new AssertionError(
                    sitemap.pages().size() + " pages, " + sitemap.sitemaps().size() + " sitemaps");
        }
        checkAddresses(sitemap.pages().stream().map(Sitemap.Page::address).toList());
        checkAddresses(sitemap.sitemaps().stream().map(Sitemap.Part::address).toList());
        checkPlaces(sitemap.problems());
        if (!sitemaps.parse(bytes, URI.create(ADDRESS)).equals(sitemap)) {
            throw new AssertionError("not the same again: " + sitemap);
        }
    }

    private static void checkAddresses(List<URI> addresses) {
        for (URI address : addresses) {
            if (address.getHost() == null || !address.getScheme().matches("(?i)https?")) {
                throw new AssertionError("not on the web: " + address);
            }
        }
    }

    private static void checkPlaces(List<InputProblem> problems) {
        for (InputProblem problem : problems) {
            if (!problem.place().file().equals(ADDRESS) || problem.place().line() < 0) {
                throw new AssertionError("out of place: " + problem);
            }
        }
    }
}
