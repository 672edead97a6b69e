package org.parley.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;

class HostileFeedTest {
    private static final String ADDRESS = "https://x.example/feed";

    private static Feed parse(String feed) {
        return new Feeds().parse(feed.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
    }

    private static List<String> codes(Feed feed) {
        return feed.problems().stream().map(InputProblem::code).toList();
    }

    private static String rss(String inside) {
        return "<rss version='2.0'><channel><title>t</title>" + inside + "</channel></rss>";
    }

    private static String item(int n) {
        return "<item><title>i" + n + "</title><link>https://x.example/" + n + "</link></item>\n";
    }

    @Test
    void refusesEntitiesThatExpandWithoutEnd() {
        String laughs = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;'>]><rss version='2.0'><channel><title>&c;</title></channel></rss>";

        Feed feed = parse(laughs);

        assertThat(feed.items()).isEmpty();
        assertThat(feed.title()).isNull();
        assertThat(codes(feed)).containsExactly("doctype");
    }

    @Test
    void neverReadsAFileThatAFeedNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret word");
        String external =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + rss("<item><title>&x;</title></item>");

        Feed feed = parse(external);

        assertThat(codes(feed)).containsExactly("doctype");
        assertThat(feed.toString()).doesNotContain("secret word");
    }

    @Test
    void keepsTheItemsBeforeAFlawAndNamesItsLine() {
        Feed feed = parse(rss("\n" + item(1) + item(2) + "<item><title>i3</title><b></item>" + item(4)));

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("i1", "i2");
        assertThat(codes(feed)).containsExactly("broken-feed");
        assertThat(feed.problems().get(0).place()).isEqualTo(new Place(ADDRESS, 4));
    }

    @Test
    void keepsTheItemsOfAtomBeforeItBreaksOff() {
        String entry = "<entry><id>urn:1</id><title>one</title></entry>";
        Feed feed = parse("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>" + entry
                + "<entry><id>urn:2</id><title>tw");

        assertThat(feed.items()).extracting(FeedItem::id).containsExactly("urn:1");
        assertThat(codes(feed)).containsExactly("broken-feed");
    }

    @Test
    void keepsTheJsonItemsBeforeAFlawAndNamesItsLine() {
        Feed feed = parse("{\"title\": \"t\",\n\"items\": [{\"id\": \"1\"},\n{\"id\": \"2\"},\n{\"id\": oh}]}");

        assertThat(feed.items()).extracting(FeedItem::id).containsExactly("1", "2");
        assertThat(codes(feed)).containsExactly("broken-feed");
        assertThat(feed.problems().get(0).place().line()).isEqualTo(4);
    }

    @Test
    void readsItemsUpToALimitOnly() {
        StringBuilder items = new StringBuilder();
        StringBuilder json = new StringBuilder("{\"items\": [");
        for (int i = 0; i < 50; i++) {
            items.append(item(i));
            json.append("{\"id\": ").append(i).append("}").append(i < 49 ? "," : "]}");
        }
        Feed xml = new Feeds(10).parse(rss(items.toString()).getBytes(StandardCharsets.UTF_8), null, ADDRESS);
        Feed other = new Feeds(10).parse(json.toString().getBytes(StandardCharsets.UTF_8), null, ADDRESS);

        assertThat(xml.items()).hasSize(10);
        assertThat(xml.problems()).singleElement().satisfies(problem -> assertThat(problem.explanation())
                .isEqualTo("40 of 50 items left out"));
        assertThat(other.items()).hasSize(10);
        assertThat(other.problems()).singleElement().satisfies(problem -> assertThat(problem.explanation())
                .isEqualTo("40 of 50 items left out"));
    }

    @Test
    void keepsTheTextOfTagsThatStandTooDeep() {
        String deep = "<i>".repeat(20_000) + "said" + "</i>".repeat(20_000);
        Feed feed = parse(
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><id>1</id><content type='xhtml'>"
                        + deep + "</content></entry></feed>");

        assertThat(codes(feed)).containsExactly("too-deep");
        assertThat(feed.items().get(0).content()).contains("said");
    }

    @Test
    void readsDeepJsonWithoutOverflow() {
        Feed feed = parse("{\"x\": " + "[".repeat(100_000));

        assertThat(codes(feed)).containsExactly("broken-feed");
    }

    @Test
    void stopsWhereElementsGoOnWithoutEnd() {
        Feed feed = parse(rss(item(1) + "<item>" + "<a/>".repeat(1_100_000) + "</item>"));

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("i1");
        assertThat(codes(feed)).containsExactly("broken-feed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "<html><body>Not found</body></html>",
                "{}",
                "[]",
                "{\"items\": 3}",
                "\u0000\u0001",
                "<"
            })
    void saysWhatIsNoFeed(String words) {
        Feed feed = parse(words);

        assertThat(feed.items()).isEmpty();
        assertThat(codes(feed)).containsAnyOf("not-a-feed", "broken-feed");
    }

    @Test
    void toldWhatItIsNotNeverThrows() {
        String start =
                rss(item(1) + item(2) + "<ttl>10</ttl><image><url>u</url></image><skipDays><day>x</day></skipDays>");
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
            for (int flaw = 0; flaw <= run % 4; flaw++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(new Feeds().parse(bytes, null, ADDRESS).items()).hasSizeLessThanOrEqualTo(3);
        }
    }
}
