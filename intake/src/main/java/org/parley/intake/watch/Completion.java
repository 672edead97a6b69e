package org.parley.intake.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.PublicationDate;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/** Adds to an article what the list and the user say of it. The user's name for the outlet holds against the page's own. */
final class Completion {
    private final Article article;
    private final @Nullable Original original;
    private final List<Finding> found = new ArrayList<>();

    private Completion(Article article, @Nullable Original original) {
        this.article = article;
        this.original = original;
    }

    static Ingested of(Ingested read, Followed.OnTheWeb source, @Nullable String title, @Nullable String published) {
        Article article = read.article();
        if (article == null) {
            return read;
        }
        Completion completion = new Completion(article, read.original());
        return completion.complete(read, source, title, published);
    }

    private Ingested complete(
            Ingested read, Followed.OnTheWeb source, @Nullable String listedTitle, @Nullable String listedDate) {
        String outlet = source.outlet() == null ? article.outlet() : found("outlet", source.outlet(), "watchlist");
        String language = source.language() == null || says("language")
                ? article.language()
                : found("language", source.language(), "watchlist");
        String title =
                article.title() != null || listedTitle == null ? article.title() : found("title", listedTitle, "feed");
        Article completed = Article.of(
                article.sourceId(),
                title,
                outlet,
                article.authors(),
                published(listedDate),
                article.url(),
                language,
                article.text());
        return new Ingested(read.place(), completed, read.problems(), original == null ? null : withFindings(original));
    }

    private @Nullable LocalDate published(@Nullable String listed) {
        if (article.published() != null || listed == null) {
            return article.published();
        }
        return PublicationDate.parse(found("published", listed, "feed")).orElse(null);
    }

    private boolean says(String property) {
        return original != null
                && original.findings().stream()
                        .anyMatch(finding -> finding.property().equals(property));
    }

    private String found(String property, String value, String evidence) {
        found.add(new Finding(property, value, evidence));
        return value;
    }

    /** What is found here takes the place of what it overrules. */
    private Original withFindings(Original page) {
        List<Finding> all = new ArrayList<>(found);
        page.findings().stream()
                .filter(finding ->
                        found.stream().noneMatch(newer -> newer.property().equals(finding.property())))
                .forEach(all::add);
        all.sort(Comparator.comparing(Finding::property));
        return new Original(page.bytes(), page.mediaType(), page.address(), all);
    }
}
