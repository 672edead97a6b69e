package org.parley.intake.newsformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.model.Article;
import org.parley.model.Finding;

class NinjsReaderTest {
    private static final String FIRST = """
            {
              "uri": "https://gull.example/news/7",
              "type": "text",
              "pubstatus": "usable",
              "headline": "Port reopens",
              "byline": "By Ana Ruiz",
              "firstcreated": "2021-03-04T09:00:00+01:00",
              "versioncreated": "2021-03-05T10:00:00+01:00",
              "language": "en",
              "located": "Almira",
              "urgency": 4,
              "infosource": [{"name": "Wire", "rel": "desk"}, {"name": "Gull News", "rel": "provider"}],
              "body_text": "All in one line.",
              "body_xhtml": "<p>The port&nbsp;is open,\\n Ana Ruiz said.</p><figure><figcaption>A ship</figcaption></figure><p>Ben Oko agreed.</p>"
            }""";

    private static final String LATER = """
            {"standard": {"name": "ninjs", "version": "3.0"}, "uri": "urn:gull:8", "pubStatus": "usable",
             "headlines": [{"role": "short", "value": "Port"}, {"role": "main", "value": "Port closes"}],
             "by": "Ben Oko", "contentCreated": "2021-04-01T00:30:00+05:00", "copyrightHolder": "Gull News",
             "infoSources": [{"name": "Wire"}],
             "bodies": [{"role": "text", "contentType": "text/plain", "value": "Plain."},
                        {"role": "html", "contentType": "text/html", "value": "<section><p>One.</p><p>Two.</p></section>"}]}""";

    private static List<Ingested> read(byte[] bytes, long limit) {
        List<Ingested> read = new ArrayList<>();
        try {
            new NinjsReader(ArticleDefaults.NONE, limit)
                    .read(new ByteArrayInputStream(bytes), Place.of("n"), read::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return read;
    }

    private static List<Ingested> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8), 100_000);
    }

    private static List<String> problems(List<Ingested> read) {
        return read.stream()
                .flatMap(each -> each.problems().stream())
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }

    @Test
    void version1IsReadWithItsEvidence() {
        Ingested read = read(FIRST).get(0);
        assertThat(read.problems()).isEmpty();
        assertThat(read.article())
                .isEqualTo(Article.of(
                        "https://gull.example/news/7",
                        "Port reopens",
                        "Gull News",
                        List.of("Ana Ruiz"),
                        LocalDate.of(2021, 3, 4),
                        "https://gull.example/news/7",
                        "en",
                        "The port is open, Ana Ruiz said.\n\nBen Oko agreed."));
        assertThat(read.original().bytes()).isEqualTo(FIRST.getBytes(StandardCharsets.UTF_8));
        assertThat(read.original().mediaType()).isEqualTo("application/json");
        assertThat(read.original().findings())
                .containsExactly(
                        new Finding("author", "Ana Ruiz", "ninjs byline"),
                        new Finding("caption", "A ship", "figcaption"),
                        new Finding("language", "en", "ninjs language"),
                        new Finding("located", "Almira", "ninjs located"),
                        new Finding("modified", "2021-03-05T10:00:00+01:00", "ninjs versioncreated"),
                        new Finding("outlet", "Gull News", "ninjs infosource"),
                        new Finding("published", "2021-03-04T09:00:00+01:00", "ninjs firstcreated"),
                        new Finding("title", "Port reopens", "ninjs headline"),
                        new Finding("urgency", "4", "ninjs urgency"),
                        new Finding("url", "https://gull.example/news/7", "ninjs uri"));
    }

    @Test
    void laterVersionsAreReadToo() {
        Article article = read(LATER).get(0).article();
        assertThat(article.title()).isEqualTo("Port closes");
        assertThat(article.text()).isEqualTo("One.\n\nTwo.");
        assertThat(article.authors()).containsExactly("Ben Oko");
        assertThat(article.published()).as("in its own zone").isEqualTo("2021-04-01");
        assertThat(article.outlet()).isEqualTo("Wire");
        assertThat(article.sourceId()).isEqualTo("urn:gull:8");
        assertThat(article.url()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"body_text\": \"Words.\"",
                "\"body_html\": \"<p>Words.\"",
                "\"bodies\": [{\"value\": \"Words.\"}]",
                "\"bodies\": [{\"value\": \"<p>Words.\"}]",
                "\"bodies\": [{\"role\": \"xhtml\", \"value\": \"Words.\"}]",
                "\"bodies\": [{\"contentType\": \"application/xhtml+xml\", \"value\": \"<p>Words.</p>\"}]",
                "\"bodies\": [7, {\"contentType\": \"video/mp4\", \"value\": \"x\"}, {\"contenttype\": \"text/plain\", \"value\": \"Words.\"}]",
                "\"body_html\": \" \", \"body_text\": \"Words.\"",
            })
    void bodiesComeInManyForms(String body) {
        assertThat(read("{\"uri\":\"u\"," + body + "}").get(0).article().text()).isEqualTo("Words.");
    }

    @Test
    void listsAndSequencesAreReadItemByItemWithPlacesAndBytes() {
        for (String all : List.of(
                "[" + FIRST + ",\n" + LATER + "]", FIRST + "\n" + LATER, " [" + FIRST + "] \n[" + LATER + "]")) {
            List<Ingested> read = read(all);
            assertThat(problems(read)).isEmpty();
            assertThat(read).extracting(each -> each.article().title()).containsExactly("Port reopens", "Port closes");
            assertThat(read.get(1).place().line()).isEqualTo(FIRST.lines().count() + 1);
            assertThat(new String(read.get(1).original().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(LATER);
        }
    }

    @Test
    void itemsThatAreNotToBeUsedAndPicturesAreCounted() {
        List<Ingested> read = read("[{\"uri\":\"1\",\"pubstatus\":\"canceled\",\"body_text\":\"No.\"},"
                + "{\"uri\":\"2\",\"pubStatus\":\"withheld\",\"body_text\":\"No.\"},"
                + "{\"uri\":\"3\",\"type\":\"picture\"}, 7]");
        assertThat(problems(read))
                .containsExactly("n:1 not-usable", "n:1 not-usable", "n:1 no-text", "n:1 not-an-object");
        assertThat(read).extracting(Ingested::article).containsOnlyNulls();
        assertThat(read.get(2).problems().get(0).explanation()).isEqualTo("no body; its type is picture");
        assertThat(read.get(2).original()).isNotNull();
    }

    @Test
    void aDateThatCannotBeReadIsNotReplacedByTheDefault() throws IOException {
        ArticleDefaults defaults = new ArticleDefaults(LocalDate.of(2020, 1, 1), "Default", "de");
        List<Ingested> read = new ArrayList<>();
        String json =
                "[{\"uri\":\"1\",\"versioncreated\":\"soon\",\"body_text\":\"A.\"},{\"uri\":\"2\",\"body_text\":\"B.\"}]";
        new NinjsReader(defaults, 1000)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Place.of("n"), read::add);
        assertThat(read.get(0).article().published()).isNull();
        assertThat(problems(read)).containsExactly("n:1 bad-date");
        assertThat(read.get(1).article().published()).isEqualTo("2020-01-01");
        assertThat(read.get(1).article().outlet()).isEqualTo("Default");
        assertThat(read.get(1).article().language()).isEqualTo("de");
    }

    @Test
    void anItemOverTheLimitIsNoHarmToThoseBehindIt() {
        String large = "{\"uri\":\"1\",\"body_text\":\"" + "x".repeat(500_000) + "\"}";
        List<Ingested> read =
                read(("[" + large + "," + LATER + "," + large + "]").getBytes(StandardCharsets.UTF_8), 2000);
        assertThat(read).hasSize(3);
        assertThat(problems(read))
                .containsExactly("n:1 too-large", "n:" + LATER.lines().count() + " too-large");
        assertThat(read.get(1).article().title()).isEqualTo("Port closes");
    }

    @Test
    void itemsBeforeBrokenJsonAreKept() {
        List<Ingested> read = read("[" + LATER + ",\n{\"uri\": }, " + LATER + "]");
        assertThat(read).hasSize(2);
        assertThat(problems(read)).containsExactly("n:" + (LATER.lines().count() + 1) + " broken-json");
        assertThat(problems(read("[" + LATER.substring(0, 100)))).containsExactly("n:2 broken-json");
        assertThat(problems(read("[".repeat(100_000)))).containsExactly("n:1 broken-json");
        assertThat(problems(read("{\"a\":".repeat(100_000)))).containsExactly("n:1 broken-json");
        assertThat(problems(read("[]"))).containsExactly("n empty-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void allCharsetsOfJsonAreRead(String charset) {
        String json = "\uFEFF{\"uri\":\"u\",\"body_text\":\"Größe 🚢 " + "ü🚢".repeat(20_000) + "\"}";
        String text = read(json.getBytes(Charset.forName(charset)), 1_000_000)
                .get(0)
                .article()
                .text();
        assertThat(text).isEqualTo("Größe 🚢 " + "ü🚢".repeat(20_000));
    }

    @Test
    void deepMarkupIsNoHarm() {
        String deep = "<div>".repeat(10_000) + "Deep.";
        assertThat(read("{\"uri\":\"u\",\"body_html\":\"" + deep + "\"}").get(0).article())
                .isNotNull();
    }
}
