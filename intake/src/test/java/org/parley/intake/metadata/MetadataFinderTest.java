package org.parley.intake.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parley.model.Finding;

class MetadataFinderTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final String ADDRESS = "https://herald.example/world/talks?from=feed";

    private static final String LD = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Talks resume in Lisbon", "url": "https://herald.example/ld", "inLanguage": "en",
            "articleSection": "World", "datePublished": "2021-03-04T08:00:00+01:00", "dateModified": "2021-03-05",
            "author": [{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Person", "name": "Tom Okoro"}],
            "publisher": {"@type": "Organization", "name": "The Herald"}}</script>
            """;
    private static final String META = """
            <meta property="og:title" content="Talks resume - meta"><meta property="og:site_name" content="Meta Herald">
            <meta name="author" content="Mia Meta"><meta property="article:published_time" content="2021-02-02T09:00:00+01:00">
            <meta property="article:modified_time" content="2021-02-03"><meta property="og:url" content="https://herald.example/og">
            <meta property="article:section" content="Meta section"><meta property="og:locale" content="en_GB">
            """;

    private final MetadataFinder finder = new MetadataFinder();

    private PageMetadata find(String head, String body) {
        String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        return finder.find(Jsoup.parse(page, ADDRESS), ADDRESS, TODAY);
    }

    private static Finding finding(PageMetadata found, String property) {
        return found.findings().stream()
                .filter(finding -> finding.property().equals(property))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void trustsJsonLdOfTheArticleMost() {
        PageMetadata found = find(META + LD, "<h1>Talks resume, visibly</h1>");
        assertThat(found.title()).isEqualTo("Talks resume in Lisbon");
        assertThat(found.outlet()).isEqualTo("The Herald");
        assertThat(found.authors()).containsExactly("Ana Ruiz", "Tom Okoro");
        assertThat(found.language()).isEqualTo("en");
        assertThat(found.published()).isEqualTo("2021-03-04");
        assertThat(found.flaws()).isEmpty();
        assertThat(found.findings())
                .containsExactly(
                        new Finding("title", "Talks resume in Lisbon", "json-ld headline"),
                        new Finding("outlet", "The Herald", "json-ld publisher"),
                        new Finding("author", "Ana Ruiz", "json-ld author"),
                        new Finding("author", "Tom Okoro", "json-ld author"),
                        new Finding("url", "https://herald.example/ld", "json-ld url"),
                        new Finding("language", "en", "json-ld inLanguage"),
                        new Finding("section", "World", "json-ld articleSection"),
                        new Finding("published", "2021-03-04T08:00:00+01:00", "json-ld datePublished"),
                        new Finding("modified", "2021-03-05", "json-ld dateModified"));
    }

    @Test
    void takesMetaWhereNothingIsSaidBetter() {
        PageMetadata found = find(META, "");
        assertThat(found.title()).isEqualTo("Talks resume - meta");
        assertThat(found.outlet()).isEqualTo("Meta Herald");
        assertThat(found.authors()).containsExactly("Mia Meta");
        assertThat(found.url()).isEqualTo("https://herald.example/og");
        assertThat(found.language()).isEqualTo("en-GB");
        assertThat(found.published()).isEqualTo("2021-02-02");
        assertThat(finding(found, "section").value()).isEqualTo("Meta section");
        assertThat(finding(found, "modified").evidence()).isEqualTo("meta article:modified_time");
    }

    @Test
    void knowsTheNamesOfDublinCoreParselyAndOthers() {
        assertThat(find("<meta name='DC.date.issued' content='2021-03-04'>", "").published())
                .isEqualTo("2021-03-04");
        assertThat(find("<meta name='parsely-pub-date' content='2021-03-04T10:00:00Z'>", "")
                        .published())
                .isEqualTo("2021-03-04");
        assertThat(find("<meta name='sailthru.date' content='Thu, 04 Mar 2021 10:00:00 +0100'>", "")
                        .published())
                .isEqualTo("2021-03-04");
        assertThat(find("<meta name='cXenseParse:recs:publishtime' content='2021-03-04T10:00'>", "")
                        .published())
                .isEqualTo("2021-03-04");
        assertThat(find("<meta name='dc.creator' content='Ana Ruiz'>", "").authors())
                .containsExactly("Ana Ruiz");
    }

    @Test
    void readsMicrodataOfTheArticleButNotOfCommentsOnIt() {
        PageMetadata found = find("", """
                <div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Ken Comment</span></div>
                <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Talks resume</h1>
                <span itemprop="author" itemscope><b itemprop="name">Ana Ruiz</b></span>
                <time itemprop="datePublished" datetime="2021-03-04">yesterday</time></div>
                """);
        assertThat(found.authors()).containsExactly("Ana Ruiz");
        assertThat(found.published()).isEqualTo("2021-03-04");
        assertThat(finding(found, "published").evidence()).isEqualTo("itemprop datePublished");
    }

    @Test
    void readsRdfaAndDataForScripts() {
        assertThat(find("", "<p><span property='dc:created' content='2021-03-04T10:00:00+01:00'>Monday</span>")
                        .published())
                .isEqualTo("2021-03-04");
        PageMetadata found = find("<script>var page = {\"publishedAt\": \"2021-03-04T10:00:00+01:00\"};</script>", "");
        assertThat(found.published()).isEqualTo("2021-03-04");
        assertThat(finding(found, "published").evidence()).isEqualTo("script");
    }

    @Test
    void readsBrokenJsonLdAsFarAsItGoes() {
        String lenient = """
                <script type="application/ld+json">//<![CDATA[
                /* ours */ {"@graph": [{"@type": "WebSite", "name": "The Herald",}, {"@type": ["Article"], 'headline': 'Talks',
                "author": {"@id": "#ana"},}, {"@id": "#ana", "@type": "Person", "name": "Ana Ruiz"}]};
                //]]></script>
                """;
        PageMetadata found = find(lenient, "");
        assertThat(found.title()).isEqualTo("Talks");
        assertThat(found.outlet()).isEqualTo("The Herald");
        assertThat(found.authors()).containsExactly("Ana Ruiz");

        String several = "{\"@type\": \"Article\", \"headline\": \"Talks\"}{\"@type\": \"Person\"";
        assertThat(find("<script type='application/ld+json'>" + several + "</script>", "")
                        .title())
                .isEqualTo("Talks");
        String escaped =
                "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;Talks &amp;amp; more&quot;}";
        assertThat(find("<script type='application/ld+json'>" + escaped + "</script>", "")
                        .title())
                .isEqualTo("Talks & more");
        String deep = "[".repeat(50_000);
        assertThat(find("<script type='application/ld+json'>" + deep + "</script>", "")
                        .title())
                .isNull();
        assertThat(find("<script type='application/ld+json'>{\"a\":</script>" + META, "")
                        .outlet())
                .isEqualTo("Meta Herald");
    }

    @Test
    void takesTheArticleThatIsCalledLikeThePage() {
        String teaser =
                "{\"@type\": \"NewsArticle\", \"headline\": \"Another story altogether\", \"datePublished\": \"2021-01-01\"}";
        String own =
                "{\"@type\": \"NewsArticle\", \"headline\": \"Talks resume in Lisbon\", \"datePublished\": \"2021-03-04\"}";
        String head = "<title>Talks resume in Lisbon | Herald</title><script type='application/ld+json'>[" + teaser
                + "," + own + "]</script>";
        assertThat(find(head, "").published()).isEqualTo("2021-03-04");
    }

    @Test
    void takesTheOutletOffTheTitleAndRestoresWhatWasCutOff() {
        assertThat(find("<title>Talks resume – The Herald</title><meta property=og:site_name content='The Herald'>", "")
                        .title())
                .isEqualTo("Talks resume");
        assertThat(find("<title>Herald | Talks: what now?</title><meta property=og:site_name content='The Herald'>", "")
                        .title())
                .isEqualTo("Talks: what now?");
        assertThat(find("<meta property=og:title content='Talks resume in…'>", "<h1>Talks resume in Lisbon today</h1>")
                        .title())
                .isEqualTo("Talks resume in Lisbon today");
        PageMetadata bare = find("<title>Talks resume | Herald</title>", "");
        assertThat(bare.title()).isEqualTo("Talks resume");
        assertThat(bare.outlet()).isEqualTo("Herald");
    }

    @Test
    void takesTheCanonicalLinkUnlessItMeansTheWholeSite() {
        assertThat(find("<link rel=canonical href='/world/talks'>" + META, "").url())
                .isEqualTo("https://herald.example/world/talks");
        assertThat(find("<link rel=canonical href='https://herald.example/'>", "")
                        .url())
                .isEqualTo(ADDRESS);
        assertThat(finding(find("", ""), "url").evidence()).isEqualTo("address");
    }

    @Test
    void takesTheRootElementsLanguageAndNoNonsense() {
        String root = "<html lang='de_AT'><head>" + LD + "</head>";
        assertThat(finder.find(Jsoup.parse(root), null, TODAY).language()).isEqualTo("de-AT");
        assertThat(finder.find(Jsoup.parse("<html lang='{{lang}}'>"), null, TODAY)
                        .language())
                .isNull();
    }

    @Test
    void readsABylineThatPeopleSee() {
        PageMetadata found = find("", "<h1>Talks resume</h1><p>By Ana Ruiz and Tom Okoro</p><p>They spoke.</p>");
        assertThat(found.authors()).containsExactly("Ana Ruiz", "Tom Okoro");
        assertThat(finding(found, "author").evidence()).isEqualTo("text by");
        assertThat(find("", "<h1>Talks resume</h1><div class='byline'>Ana Ruiz, Editor</div>")
                        .authors())
                .containsExactly("Ana Ruiz");
        assertThat(find("", "<h1>Talks</h1><a rel=author href='/ana'>Ana Ruiz</a>")
                        .authors())
                .containsExactly("Ana Ruiz");
        assertThat(find("", "<h1>Talks</h1><div class=comments><p class=author>Ken Comment</p></div>")
                        .authors())
                .isEmpty();
    }

    @Test
    void keepsHalfCharactersAndEndlessTitlesOut() {
        PageMetadata found = find("<title>Talks &#xD800; resume " + "on ".repeat(5000) + "</title>", "");
        assertThat(found.title()).startsWith("Talks \uFFFD resume").hasSizeLessThanOrEqualTo(Claim.LONGEST);
    }
}
