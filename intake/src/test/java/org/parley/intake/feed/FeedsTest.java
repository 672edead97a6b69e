package org.parley.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.InputProblem;

class FeedsTest {
    private static final String ADDRESS = "https://www.harbour-post.example/feeds/news.xml";

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
                 xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Harbour Post</title>
                <link>https://www.harbour-post.example/</link>
                <description>News from the coast</description>
                <language>en-GB</language>
                <ttl>45</ttl>
                <item>
                  <title>Fish &amp;amp; ships: minister speaks</title>
                  <link>/2024/05/fish?from=rss</link>
                  <guid isPermaLink="false">hp-1</guid>
                  <dc:creator>Mona Reyes</dc:creator>
                  <pubDate>Fri, 03 May 2024 23:30:00 -0500</pubDate>
                  <atom:updated>2024-05-04T09:00:00+02:00</atom:updated>
                  <category>Politics</category><category>Sea</category>
                  <description>A teaser.</description>
                  <content:encoded><![CDATA[<p>"We sail," she said.&nbsp;</p>]]></content:encoded>
                </item>
                <item>
                  <title>Second</title>
                  <link>https://feedproxy.example/~r/2</link>
                  <feedburner:origLink>https://www.harbour-post.example/2</feedburner:origLink>
                  <author>desk@harbour-post.example (Ole Brandt)</author>
                  <pubDate>soon</pubDate>
                </item>
              </channel>
            </rss>
            """;

    private static Feed parse(String feed) {
        return new Feeds().parse(feed.getBytes(StandardCharsets.UTF_8), "application/xml", ADDRESS);
    }

    private static List<String> codes(Feed feed) {
        return feed.problems().stream().map(InputProblem::code).toList();
    }

    @Test
    void readsWhatAnRssFeedSaysOfItself() {
        Feed feed = parse(RSS);

        assertThat(feed.title()).isEqualTo("Harbour Post");
        assertThat(feed.language()).isEqualTo("en-GB");
        assertThat(feed.refresh()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void readsEverythingOfAnRssItem() {
        FeedItem item = parse(RSS).items().get(0);

        assertThat(item.address()).isEqualTo(URI.create("https://www.harbour-post.example/2024/05/fish?from=rss"));
        assertThat(item.id()).isEqualTo("hp-1");
        assertThat(item.title()).isEqualTo("Fish & ships: minister speaks");
        assertThat(item.authors()).containsExactly("Mona Reyes");
        assertThat(item.section()).isEqualTo("Politics");
        assertThat(item.summary()).isEqualTo("A teaser.");
        assertThat(item.content()).contains("\"We sail,\" she said.");
    }

    @Test
    void keepsTheZoneAndSoTheDayOfTheOutlet() {
        FeedItem item = parse(RSS).items().get(0);

        assertThat(item.published()).isEqualTo(OffsetDateTime.parse("2024-05-03T23:30:00-05:00"));
        assertThat(item.published().toLocalDate()).hasToString("2024-05-03");
        assertThat(item.modified()).isEqualTo(OffsetDateTime.parse("2024-05-04T09:00:00+02:00"));
    }

    @Test
    void undoesFeedburnerTakesNamesOutOfMailAddressesAndLeavesBrokenDatesAbsent() {
        FeedItem item = parse(RSS).items().get(1);

        assertThat(item.address()).isEqualTo(URI.create("https://www.harbour-post.example/2"));
        assertThat(item.authors()).containsExactly("Ole Brandt");
        assertThat(item.published()).isNull();
        assertThat(item.content()).isNull();
    }

    @Test
    void readsAtomWithXhtmlAndPlainContent() {
        Feed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
                  <title type="html">Der &lt;b&gt;Bote&lt;/b&gt;</title>
                  <id>urn:bote</id><updated>2024-05-01T00:00:00Z</updated>
                  <entry xml:lang="en">
                    <id>urn:bote:1</id><title>One</title>
                    <link rel="alternate" href="../one"/>
                    <author><name>Ida Lund</name></author>
                    <published>2024-04-30T22:15:00+03:00</published>
                    <updated>2024-05-01T01:00:00Z</updated>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>He <i>said</i> so.</p></div></content>
                  </entry>
                  <entry>
                    <id>urn:bote:2</id><title>Two</title><updated>2024-05-02T00:00:00Z</updated>
                    <content type="text">1 &lt; 2,\n\nshe said.</content>
                  </entry>
                </feed>
                """);

        assertThat(feed.title()).isEqualTo("Der Bote");
        assertThat(feed.language()).isEqualTo("de");
        FeedItem one = feed.items().get(0);
        assertThat(one.address()).isEqualTo(URI.create("https://www.harbour-post.example/one"));
        assertThat(one.id()).isEqualTo("urn:bote:1");
        assertThat(one.language()).isEqualTo("en");
        assertThat(one.authors()).containsExactly("Ida Lund");
        assertThat(one.published()).isEqualTo(OffsetDateTime.parse("2024-04-30T22:15:00+03:00"));
        assertThat(one.content()).contains("<i>said</i>");
        FeedItem two = feed.items().get(1);
        assertThat(two.content()).isEqualTo("<p>1 &lt; 2,</p>\n<p>she said.</p>\n");
        assertThat(two.published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " version='2.0'", " version='2.01'", " version='0.91'", " version='0.92'", " version='0.94'"
            })
    void readsRssOfAnyVersion(String version) {
        Feed feed = parse("<rss" + version + "><channel><title>T</title><item><title>one</title>"
                + "<link>https://x.example/1</link></item></channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("one");
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void readsRdfWithItsUpdatePeriod() {
        Feed feed = parse("""
                <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                  <channel rdf:about="https://x.example/"><title>Wire</title><link>https://x.example/</link>
                    <description>d</description>
                    <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
                  <item rdf:about="https://x.example/7"><title>Seven</title><link>https://x.example/7</link>
                    <dc:date>2024-02-29T08:00:00+09:00</dc:date><dc:creator>A. Writer</dc:creator></item>
                </rdf:RDF>
                """);

        assertThat(feed.refresh()).isEqualTo(Duration.ofHours(6));
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.address()).isEqualTo(URI.create("https://x.example/7"));
            assertThat(item.published()).isEqualTo(OffsetDateTime.parse("2024-02-29T08:00:00+09:00"));
            assertThat(item.authors()).containsExactly("A. Writer");
        });
    }

    @Test
    void readsJsonFeedsOfBothVersions() {
        Feed feed = parse("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Lighthouse", "language": "en-IE",
                 "authors": [{"name": "The Desk"}],
                 "items": [
                   {"id": 17, "url": "/17", "title": "T", "content_html": "<p>x</p>", "tags": ["World"],
                    "date_published": "2024-01-02T03:04:05-08:00", "date_modified": "2024-01-03", "author": {"name": "Kim"}},
                   "stray",
                   {"id": "https://l.example/18", "content_text": "a & b", "language": "ga"}]}
                """);

        assertThat(feed.title()).isEqualTo("Lighthouse");
        assertThat(feed.language()).isEqualTo("en-IE");
        FeedItem first = feed.items().get(0);
        assertThat(first.id()).isEqualTo("17");
        assertThat(first.address()).isEqualTo(URI.create("https://www.harbour-post.example/17"));
        assertThat(first.authors()).containsExactly("Kim");
        assertThat(first.section()).isEqualTo("World");
        assertThat(first.published()).isEqualTo(OffsetDateTime.parse("2024-01-02T03:04:05-08:00"));
        assertThat(first.modified()).isEqualTo(OffsetDateTime.parse("2024-01-03T00:00:00Z"));
        FeedItem second = feed.items().get(1);
        assertThat(second.content()).isEqualTo("<p>a &amp; b</p>\n");
        assertThat(second.authors()).containsExactly("The Desk");
        assertThat(second.language()).isEqualTo("ga");
        assertThat(codes(feed)).containsExactly("wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"'javascript:alert(1)'", "'file:///etc/passwd'", "'mailto:desk@x.example'", "'http:///no-host'", "'   '"
    })
    void takesOnlyAddressesOnTheWeb(String link) {
        Feed feed = parse("<rss version='2.0'><channel><title>t</title><item><title>i</title><link>" + link
                + "</link></item></channel></rss>");

        assertThat(feed.items()).singleElement().satisfies(item -> assertThat(item.address())
                .isNull());
    }

    @Test
    void takesAnIdForTheAddressWhereRssSaysSo() {
        Feed feed = parse("<rss version='2.0'><channel><title>t</title><item><guid>https://x.example/9</guid></item>"
                + "<item><guid isPermaLink='false'>https://x.example/10</guid></item></channel></rss>");

        assertThat(feed.items().get(0).address()).isEqualTo(URI.create("https://x.example/9"));
        assertThat(feed.items().get(1).address()).isNull();
    }

    @Test
    void escapesWhatBrowsersEscapeInAddresses() {
        Feed feed = parse("<rss version='2.0'><channel><title>t</title><item><title>i</title>"
                + "<link>https://x.example/a b?q=|c|&amp;r[]=100%</link></item></channel></rss>");

        assertThat(feed.items().get(0).address()).isEqualTo(URI.create("https://x.example/a%20b?q=%7Cc%7C&r[]=100%25"));
    }

    @Test
    void writesAddressesInOtherLettersAsTheyGoOverTheWire() {
        Feed feed = parse("<rss version='2.0'><channel><title>t</title><item><title>i</title>"
                + "<link>https://bücher.example/straße?q=ä</link></item></channel></rss>");

        assertThat(feed.items().get(0).address())
                .isEqualTo(URI.create("https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4"));
    }

    @Test
    void readsTheCharsetThatTheTransferOrTheXmlDeclares() {
        String feed = "<rss version='2.0'><channel><title>Gefährlich</title></channel></rss>";
        byte[] latin = feed.getBytes(StandardCharsets.ISO_8859_1);
        byte[] declared = ("<?xml version='1.0' encoding='windows-1251'?>" + feed.replace("Gefährlich", "Известия"))
                .getBytes(Charset.forName("windows-1251"));
        byte[] utf16 = ("\uFEFF" + feed).getBytes(StandardCharsets.UTF_16BE);

        assertThat(new Feeds()
                        .parse(latin, "application/rss+xml; charset=iso-8859-1", ADDRESS)
                        .title())
                .isEqualTo("Gefährlich");
        assertThat(new Feeds().parse(declared, null, ADDRESS).title()).isEqualTo("Известия");
        assertThat(new Feeds().parse(utf16, null, ADDRESS).title()).isEqualTo("Gefährlich");
    }

    @Test
    void readsFeedsWithHtmlEntitiesAndBlanksBeforeTheDeclaration() {
        Feed feed = parse(
                "\n\n<?xml version='1.0'?><rss version='2.0'><channel><title>A&nbsp;B&eacute;</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("A\u00A0Bé");
        assertThat(feed.problems()).isEmpty();
    }
}
