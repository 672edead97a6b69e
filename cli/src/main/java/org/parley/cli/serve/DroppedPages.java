package org.parley.cli.serve;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.PageReading;
import org.parley.intake.file.Format;
import org.parley.intake.language.IdentifiedArticles;
import org.parley.intake.language.LanguageIdentifier;
import org.parley.intake.page.PageReader;
import org.parley.web.page.PageExtraction;

/**
 * Makes articles of web pages that people drop on the page for trying.
 *
 * @param pages reads them
 * @param identified tells their language
 */
public record DroppedPages(PageReading pages, IdentifiedArticles identified) implements PageExtraction {
    private static final int HEAD = 512;

    /** Of which nothing is known but what they say. */
    public static DroppedPages read() {
        ArticleDefaults defaults = new ArticleDefaults(null, null, LanguageIdentifier.UNKNOWN);
        return new DroppedPages(
                new PageReader(defaults, PageReader.HIGHEST_LIMIT, Clock.systemUTC()),
                new IdentifiedArticles(new LanguageIdentifier()));
    }

    @Override
    public Optional<Ingested> extract(byte[] file, String name) {
        return isPage(file, name.toLowerCase(Locale.ROOT))
                ? Optional.of(identified.apply(pages.read(file, Place.of(name), null, null)))
                : Optional.empty();
    }

    private static boolean isPage(byte[] file, String name) {
        if (Format.HTML.endings().stream().anyMatch(name::endsWith)) {
            return true;
        }
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }
}
