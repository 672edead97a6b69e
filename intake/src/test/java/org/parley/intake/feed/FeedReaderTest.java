package org.parley.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.model.Article;

class FeedReaderTest {
    private final List<String> addresses = new ArrayList<>();
    private final List<Document> pages = new ArrayList<>();

    private Ingested page(byte[] bytes, Place place, String type, String address) {
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        pages.add(page);
        addresses.add(address);
        return new Ingested(place, Article.of(page.body().text(), null), List.of());
    }

    private List<Ingested> read(String feed, int limit) throws IOException {
        List<Ingested> all = new ArrayList<>();
        new FeedReader(new Feeds(), this::page, limit)
                .read(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)), Place.of("saved.xml"), all::add);
        return all;
    }

    private static List<String> codes(List<Ingested> all) {
        return all.stream()
                .flatMap(one -> one.problems().stream())
                .map(problem -> problem.code())
                .toList();
    }

    private static final String FEED = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Tidings &amp; Co</title><language>en</language>
            <item><title>"Yes"</title><link>https://t.example/1</link><pubDate>3 May 2024 10:00 +0200</pubDate>
              <category>World</category><content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded></item>
            <item><title>Teased</title><link>https://t.example/2</link><description>Half of</description></item>
            <item><title>Bare</title><link>https://t.example/3</link></item>
            </channel></rss>
            """;

    @Test
    void makesArticlesOfItemsWithTheirTextAndProblemsOfTeasers() throws IOException {
        List<Ingested> all = read(FEED, 100_000);

        assertThat(all).hasSize(3);
        assertThat(all.get(0).article().text()).isEqualTo("All of it.");
        assertThat(all.get(0).place()).isEqualTo(Place.of("saved.xml#1"));
        assertThat(addresses).containsExactly("https://t.example/1");
        assertThat(codes(all)).containsExactly("summary-only", "empty-item");
        assertThat(all.get(1).article()).isNull();
    }

    @Test
    void putsWhatTheFeedSaysOfAnItemIntoThePagesHead() throws IOException {
        read(FEED, 100_000);

        Document page = pages.get(0);
        assertThat(page.title()).isEqualTo("\"Yes\"");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("meta[property=og:site_name]").attr("content")).isEqualTo("Tidings & Co");
        assertThat(page.select("meta[property=article:published_time]").attr("content"))
                .isEqualTo("2024-05-03T10:00+02:00");
        assertThat(page.select("meta[property=article:section]").attr("content"))
                .isEqualTo("World");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://t.example/1");
    }

    @Test
    void readsNoMoreThanItsLimit() throws IOException {
        int limit = FEED.indexOf("<item><title>Bare") + 10;

        List<Ingested> all = read(FEED, limit);

        assertThat(codes(all)).containsExactly("summary-only", "too-large", "broken-feed");
        assertThat(all.get(0).article()).isNotNull();
    }

    @Test
    void saysThatAFeedIsEmpty() throws IOException {
        assertThat(codes(read("<rss version='2.0'><channel><title>t</title></channel></rss>", 1000)))
                .containsExactly("empty-feed");
    }
}
