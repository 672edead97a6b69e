package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.cli.run.OriginalReader;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.file.FormatReaders;
import org.parley.intake.file.Limits;
import org.parley.intake.file.Sources;
import org.parley.intake.language.IdentifiedArticles;
import org.parley.intake.language.LanguageIdentifier;
import org.parley.intake.page.PageReader;
import org.parley.intake.table.ColumnMapping;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/** Extracts articles again from pages and items of agencies, as the present program does it. */
final class ReadOriginals implements OriginalReader {
    /**
     * Evidence that does not lie in the original: a feed's word for its page, a watchlist's for its feed, a table's for the HTML in a
     * row, an archive's for a text.
     */
    private static final Set<String> OUTSIDE = Set.of("feed", "watchlist", "column", "WARC-Target-URI");

    private final IdentifiedArticles identified = new IdentifiedArticles(new LanguageIdentifier());

    @Override
    public Ingested read(Original original, Article article) {
        Ingested again = extract(original, article);
        Article fresh = again.article();
        if (fresh == null) {
            return again;
        }
        return identified.apply(new Ingested(
                again.place(), withGiven(fresh, article, given(original)), again.problems(), again.original()));
    }

    private static Ingested extract(Original original, Article article) {
        Place place = Place.of(Objects.requireNonNullElse(article.sourceId(), article.id()));
        ArticleDefaults defaults = new ArticleDefaults(article.published(), article.outlet(), article.language());
        PageReader pages = new PageReader(defaults, ArticleReader.DEFAULT_LIMIT, Clock.systemUTC());
        if (original.mediaType().contains("html")) {
            return pages.read(original.bytes(), place, original.mediaType(), original.address());
        }
        List<Ingested> all = new ArrayList<>();
        new Sources(FormatReaders.standard(defaults, Limits.DEFAULT, ColumnMapping.BY_NAME, pages), Limits.DEFAULT)
                .read(new ByteArrayInputStream(original.bytes()), place.file(), null, all::add);
        return all.isEmpty() ? Ingested.nothing(place, "empty-file", "nothing in the original") : all.get(0);
    }

    private static Set<String> given(Original original) {
        return original.findings().stream()
                .filter(finding -> OUTSIDE.contains(finding.evidence()))
                .map(Finding::property)
                .collect(Collectors.toSet());
    }

    /** What came from outside the original still holds. */
    private static Article withGiven(Article fresh, Article before, Set<String> given) {
        return Article.of(
                before.sourceId(),
                given.contains("title") ? before.title() : fresh.title(),
                given.contains("outlet") ? before.outlet() : fresh.outlet(),
                given.contains("author") ? before.authors() : fresh.authors(),
                given.contains("published") ? before.published() : fresh.published(),
                given.contains("url") ? before.url() : fresh.url(),
                given.contains("language") ? before.language() : fresh.language(),
                fresh.text());
    }
}
