package org.parley.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.model.Article;
import org.parley.model.Finding;

class PageReaderTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2021-06-01T12:00:00Z"));
    private static final Place PLACE = Place.of("pages/talks.html");
    private static final String ADDRESS = "https://herald.example/talks";
    private static final String TEXT = "<p>The foreign minister said on Thursday that the talks would go on.</p>"
            + "<p>“We are ready,” Ana Ruiz told reporters, and nobody in the room had any doubt about it.</p>";
    private static final String HEAD = "<html lang=en><title>Talks go on - The Herald</title>"
            + "<meta property=og:site_name content='The Herald'><meta name=author content='Tom Okoro'>"
            + "<meta property=article:published_time content='2021-03-04T10:00:00+01:00'>"
            + "<link rel=canonical href='https://herald.example/2021/talks'>";

    private final PageReader reader = new PageReader(ArticleDefaults.NONE, PageReader.HIGHEST_LIMIT, NOON);

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private Ingested read(String html) {
        return reader.read(bytes(html), PLACE, "text/html; charset=utf-8", ADDRESS);
    }

    private static Article article(Ingested ingested) {
        Article article = ingested.article();
        assertThat(article).isNotNull();
        return article;
    }

    @Test
    void readsAPageAsAnArticle() {
        Ingested ingested = read(HEAD + "<article><p>Talks go on</p>" + TEXT + "</article>");
        Article article = article(ingested);
        assertThat(article.sourceId()).isEqualTo(ADDRESS);
        assertThat(article.title()).isEqualTo("Talks go on");
        assertThat(article.outlet()).isEqualTo("The Herald");
        assertThat(article.authors()).containsExactly("Tom Okoro");
        assertThat(article.published()).isEqualTo("2021-03-04");
        assertThat(article.url()).isEqualTo("https://herald.example/2021/talks");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.text()).startsWith("The foreign minister said").contains("\n\n“We are ready,”");
        assertThat(ingested.problems()).isEmpty();
    }

    @Test
    void keepsWhatItWasReadFromAndOnWhatEvidence() {
        byte[] bytes = bytes(HEAD + TEXT);
        Ingested ingested = reader.read(bytes, PLACE, null, null);
        assertThat(ingested.original()).isNotNull();
        assertThat(ingested.original().bytes()).isSameAs(bytes);
        assertThat(ingested.original().mediaType()).isEqualTo("text/html");
        assertThat(ingested.original().address()).isNull();
        assertThat(ingested.original().findings())
                .contains(
                        new Finding("outlet", "The Herald", "meta og:site_name"),
                        new Finding("published", "2021-03-04T10:00:00+01:00", "meta article:published_time"));
        assertThat(article(ingested).sourceId()).isEqualTo("talks.html");
    }

    @Test
    void fillsInOnlyWhatThePageDoesNotSay() {
        ArticleDefaults defaults = new ArticleDefaults(LocalDate.of(2020, 1, 1), "Gazette", "fr");
        PageReader filling = new PageReader(defaults, 1 << 20, NOON);
        Article bare = article(filling.read(bytes(TEXT), PLACE, null, null));
        assertThat(bare.published()).isEqualTo("2020-01-01");
        assertThat(bare.outlet()).isEqualTo("Gazette");
        assertThat(bare.language()).isEqualTo("fr");
        Article full = article(filling.read(bytes(HEAD + TEXT), PLACE, null, null));
        assertThat(full.published()).isEqualTo("2021-03-04");
        assertThat(full.outlet()).isEqualTo("The Herald");
        assertThat(full.language()).isEqualTo("en");
    }

    @Test
    void keepsTheOriginalOfAPageWithoutText() {
        Ingested ingested = read("<title>Nothing</title><div></div>");
        assertThat(ingested.article()).isNull();
        assertThat(ingested.original()).isNotNull();
        assertThat(ingested.problems())
                .containsExactly(new InputProblem(PLACE, "no-main-text", "a page without text to read"));
    }

    @Test
    void refusesWhatIsTooLargeOrNoPage() throws IOException {
        PageReader small = new PageReader(ArticleDefaults.NONE, 20, NOON);
        List<Ingested> found = new ArrayList<>();
        small.read(new ByteArrayInputStream(bytes(TEXT)), PLACE, found::add);
        small.read(new ByteArrayInputStream(new byte[] {0, 1, 2, 3, 4, 5, 6, 7}), PLACE, found::add);
        assertThat(found).extracting(each -> each.problems().get(0).code()).containsExactly("too-large", "not-a-page");
        assertThat(found).allSatisfy(each -> {
            assertThat(each.article()).isNull();
            assertThat(each.original()).isNull();
        });
        byte[] hundredMegabytes = new byte[100 << 20];
        PageReader generous = new PageReader(ArticleDefaults.NONE, Long.MAX_VALUE, NOON);
        assertThat(generous.read(hundredMegabytes, PLACE, null, null)
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("too-large");
    }

    @Test
    void tellsOfDatesThatItRefused() {
        String future = "<meta property=article:published_time content='2021-06-05'>";
        Ingested late = read(future + TEXT);
        assertThat(article(late).published()).isNull();
        assertThat(late.problems()).extracting(InputProblem::code).containsExactly("future-date");
        Ingested bad = read("<meta property=article:published_time content='soon'>" + TEXT);
        assertThat(bad.problems()).extracting(InputProblem::code).containsExactly("bad-date");
        String tomorrowInTheEast = "<meta property=article:published_time content='2021-06-02T01:00:00+13:00'>";
        assertThat(article(read(tomorrowInTheEast + TEXT)).published()).isEqualTo("2021-06-02");
    }

    @Test
    void tellsOfAWrongCharset() {
        byte[] latin = ("<p>Die Gespräche über größere Mühlen gehen früh weiter, hören wir. " + TEXT)
                .replace('“', '"')
                .replace('”', '"')
                .getBytes(StandardCharsets.ISO_8859_1);
        Ingested ingested = reader.read(latin, PLACE, "text/html; charset=utf-8", null);
        assertThat(article(ingested).text()).contains("Gespräche über größere");
        assertThat(ingested.problems()).extracting(InputProblem::code).containsExactly("wrong-charset");
    }

    @Test
    void survivesHostilePages() {
        String deep = "<div class=date>4 March 2021".repeat(12_000);
        assertThat(read(deep).place()).isEqualTo(PLACE);
        String tags = "<b><i><a href=x itemprop=author>".repeat(5_000) + TEXT;
        assertThat(read(tags).place()).isEqualTo(PLACE);
        String dates =
                "<p>4 March 2021 ".repeat(12_000) + "<script type='application/ld+json'>" + "{\"a\":".repeat(30_000);
        assertThat(article(read(TEXT + dates)).published()).isEqualTo("2021-03-04");
        String attributes =
                "<p " + "a".repeat(1 << 20) + "='" + "1.1.".repeat(1 << 18) + "'>" + "1/2/".repeat(1 << 16) + TEXT;
        assertThat(read(attributes).place()).isEqualTo(PLACE);
        assertThat(article(read("<title>&#xD800;</title><p>half &#xDC00; a character, and the rest of it all</p>"
                                + TEXT))
                        .text())
                .doesNotContainPattern("\\p{Cs}");
    }

    @Test
    void readsAPageInACharsetThatJavaOnlyDecodes() {
        byte[] latin =
                ("<p>caf\u00E9 reopens" + TEXT.replaceAll("[^\\x00-\\x7F]", "")).getBytes(StandardCharsets.ISO_8859_1);
        Ingested ingested = reader.read(latin, PLACE, "text/html; charset=iso-2022-cn", null);
        assertThat(article(ingested).text()).contains("talks would go on");
    }

    @Test
    void refusesAPageWithMoreElementsThanMemoryHolds() {
        Ingested ingested = read("<p>x<br>".repeat(260_000));
        assertThat(ingested.article()).isNull();
        assertThat(ingested.original()).isNull();
        assertThat(ingested.problems()).extracting(InputProblem::code).containsExactly("too-large");
    }
}
