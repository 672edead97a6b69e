package org.parley.intake.newsformat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Excerpt;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.ingest.PublicationDate;
import org.parley.ingest.TextLayout;
import org.parley.intake.LanguageTag;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/** Gathers what an item says until it is an article. */
final class NewsItem {
    private final Place place;
    private final ArticleDefaults defaults;
    private final byte[] bytes;
    private final String mediaType;
    private final List<Finding> findings = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private @Nullable String sourceId;
    private @Nullable LocalDate published;
    private boolean dated;

    /**
     * An item of which nothing is known yet.
     *
     * @param bytes as received
     */
    NewsItem(Place place, ArticleDefaults defaults, byte[] bytes, String mediaType) {
        this.place = place;
        this.defaults = defaults;
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    void problem(String code, String explanation) {
        problems.add(new InputProblem(place, code, explanation));
    }

    void problems(List<InputProblem> more) {
        problems.addAll(more);
    }

    /** The provider's own name for it, which is an address too if it can be one. */
    void id(@Nullable String id, String evidence) {
        sourceId = id;
        if (id != null && (id.startsWith("https://") || id.startsWith("http://"))) {
            found("url", id, evidence);
        }
    }

    /** Takes note of a value, if there is one. */
    void found(String property, @Nullable String value, String evidence) {
        String line = value == null ? "" : value.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            findings.add(new Finding(property, line, evidence));
        }
    }

    /** Whether the provider lets it be used; if not, that is a problem. */
    boolean isUsable(@Nullable String status) {
        String lower = status == null ? "" : status.strip().toLowerCase(Locale.ROOT);
        boolean usable = !lower.endsWith("canceled") && !lower.endsWith("cancelled") && !lower.endsWith("withheld");
        if (!usable) {
            problem("not-usable", "its provider says: " + Excerpt.of(lower));
        }
        return usable;
    }

    /** Takes the first of several dates for that of publication; a version made later is a modification. */
    void date(@Nullable String words, String evidence, boolean ofVersion) {
        if (words == null || words.isBlank()) {
            return;
        }
        Optional<LocalDate> day = PublicationDate.parse(words);
        if (day.isEmpty()) {
            problem("bad-date", evidence + " is no ISO date: " + Excerpt.of(words));
        } else if (!dated) {
            published = day.get();
            found("published", words, evidence);
        } else if (ofVersion) {
            found("modified", words, evidence);
        }
        dated |= day.isPresent();
    }

    /** A byline without the word that begins it. */
    static String withoutBy(String byline) {
        return byline.strip().replaceFirst("(?i)^by\\s+", "");
    }

    /** The end: an article, or none where it has no text. */
    Ingested withText(@Nullable String text, String whyNone) {
        Original original = original();
        if (text == null || text.isBlank()) {
            problem("no-text", whyNone);
            return new Ingested(place, null, problems, original);
        }
        problems.addAll(TextLayout.flaws(text, place));
        String outlet = value("outlet");
        String language = value("language");
        Article article = Article.of(
                sourceId,
                value("title"),
                outlet == null ? defaults.outlet() : outlet,
                values("author"),
                dated || hasBadDate() ? published : defaults.published(),
                value("url"),
                language == null ? defaults.language() : LanguageTag.of(language),
                text);
        return new Ingested(place, article, problems, original);
    }

    /** The end of an item that is not to be read. */
    Ingested unread() {
        return new Ingested(place, null, problems, original());
    }

    private Original original() {
        findings.sort(Comparator.comparing(Finding::property));
        return new Original(bytes, mediaType, null, findings);
    }

    /** A date that can't be read is not replaced by the default, which would date it by guess. */
    private boolean hasBadDate() {
        return problems.stream().anyMatch(problem -> problem.code().equals("bad-date"));
    }

    private @Nullable String value(String property) {
        List<String> values = values(property);
        return values.isEmpty() ? null : values.get(0);
    }

    private List<String> values(String property) {
        return findings.stream()
                .filter(finding -> finding.property().equals(property))
                .map(Finding::value)
                .toList();
    }
}
