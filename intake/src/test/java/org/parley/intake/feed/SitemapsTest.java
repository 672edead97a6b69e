package org.parley.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.parley.ingest.InputProblem;

class SitemapsTest {
    private static final URI ADDRESS = URI.create("https://x.example/sitemap.xml");
    private static final String URLSET = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>";

    private static Sitemap parse(String sitemap) {
        return new Sitemaps().parse(sitemap.getBytes(StandardCharsets.UTF_8), ADDRESS);
    }

    private static List<String> codes(Sitemap sitemap) {
        return sitemap.problems().stream().map(InputProblem::code).toList();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String url(int n) {
        return "<url><loc>https://x.example/" + n + "</loc></url>";
    }

    @Test
    void readsWhatANewsSitemapSaysOfAPage() {
        Sitemap sitemap = parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                %s<url><loc>https://x.example/a?b=1&amp;c=2</loc><lastmod>2024-05-04T08:00:00Z</lastmod>
                <news:news><news:publication><news:name>The Exile</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2024-05-03T23:00:00-05:00</news:publication_date><news:title>Talks &amp; tea</news:title>
                </news:news></url></urlset>
                """.formatted(URLSET));

        assertThat(sitemap.problems()).isEmpty();
        assertThat(sitemap.pages()).singleElement().satisfies(page -> {
            assertThat(page.address()).isEqualTo(URI.create("https://x.example/a?b=1&c=2"));
            assertThat(page.modified().toInstant()).isEqualTo(Instant.parse("2024-05-04T08:00:00Z"));
            assertThat(page.published().toLocalDate()).hasToString("2024-05-03");
            assertThat(page.title()).isEqualTo("Talks & tea");
            assertThat(page.outlet()).isEqualTo("The Exile");
            assertThat(page.language()).isEqualTo("en");
        });
    }

    @Test
    void readsTheSitemapsOfAnIndex() {
        Sitemap sitemap = parse("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + "<sitemap><loc>https://x.example/1.xml</loc><lastmod>2024-05-04</lastmod></sitemap>"
                + "<sitemap><loc>https://x.example/2.xml.gz</loc></sitemap></sitemapindex>");

        assertThat(sitemap.pages()).isEmpty();
        assertThat(sitemap.sitemaps())
                .extracting(part -> part.address().toString())
                .containsExactly("https://x.example/1.xml", "https://x.example/2.xml.gz");
        assertThat(sitemap.sitemaps().get(0).modified().toLocalDate()).hasToString("2024-05-04");
    }

    @Test
    void readsCompressedSitemapsAsFarAsTheyGo() throws IOException {
        StringBuilder urls = new StringBuilder(URLSET);
        for (int i = 0; i < 20_000; i++) {
            urls.append(url(i));
        }
        byte[] whole = gzip((urls + "</urlset>").getBytes(StandardCharsets.UTF_8));

        assertThat(new Sitemaps().parse(whole, ADDRESS).pages()).hasSize(20_000);
        Sitemap half = new Sitemaps().parse(Arrays.copyOf(whole, whole.length / 2), ADDRESS);
        assertThat(half.pages()).hasSizeBetween(1_000, 19_000);
        assertThat(codes(half)).containsExactly("broken-gzip", "broken-sitemap");
    }

    @Test
    void boundsWhatACompressedSitemapUnfoldsTo() throws IOException {
        Sitemap bomb = new Sitemaps().parse(gzip(new byte[60 << 20]), ADDRESS);

        assertThat(bomb.pages()).isEmpty();
        assertThat(codes(bomb)).contains("too-large");
    }

    @Test
    void readsNoMoreAddressesThanTheProtocolAllows() {
        StringBuilder urls = new StringBuilder(URLSET);
        for (int i = 0; i < 50_010; i++) {
            urls.append(url(i));
        }
        Sitemap sitemap = parse(urls + "</urlset>");

        assertThat(sitemap.pages()).hasSize(50_000);
        assertThat(codes(sitemap)).containsExactly("too-many-items");
    }

    @Test
    void keepsThePagesBeforeAFlaw() {
        Sitemap sitemap = parse(URLSET + url(1) + url(2) + "<url><loc>https://x.exa");

        assertThat(sitemap.pages()).extracting(page -> page.address().getPath()).containsExactly("/1", "/2");
        assertThat(codes(sitemap)).containsExactly("broken-sitemap");
    }

    @Test
    void refusesEntities() {
        Sitemap sitemap = parse("<!DOCTYPE urlset [<!ENTITY a 'x'>]>" + URLSET
                + "<url><loc>https://x.example/&a;</loc></url></urlset>");

        assertThat(sitemap.pages()).isEmpty();
        assertThat(codes(sitemap)).containsExactly("broken-sitemap");
    }

    @Test
    void saysWhatIsNoSitemap() {
        assertThat(codes(parse("<html><body>Not found</body></html>"))).containsExactly("broken-sitemap");
    }
}
