package org.parley.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputFormat;
import org.parley.ingest.InputProblem;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.Upload;
import org.parley.web.text.Excerpt;

/**
 * An article that somebody wants read.
 *
 * @param article the article
 * @param problems what could not be taken as it came, in words
 * @param findings what was found out about it beside its text
 */
record GivenArticle(Article article, List<String> problems, List<Finding> findings) {
    /** The language of texts that do not tell theirs (ISO 639-2). */
    private static final String UNTOLD = "und";

    GivenArticle {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }

    private static GivenArticle plain(Article article) {
        if (article.text().isBlank()) {
            throw Refusal.badRequest("There is no text to read.");
        }
        return new GivenArticle(article, List.of(), List.of());
    }

    /** A JSON object with the fields of an article. */
    static GivenArticle ofJson(JsonNode json) {
        return plain(Article.of(
                "pasted",
                text(json, "title"),
                text(json, "outlet"),
                List.of(),
                published(text(json, "published")),
                text(json, "url"),
                UNTOLD,
                json.path("text").asText("")));
    }

    private static @Nullable String text(JsonNode json, String name) {
        String value = json.path(name).asText("");
        return value.isBlank() ? null : value;
    }

    /** The text that was pasted into a form. */
    static GivenArticle ofForm(Request request) {
        // Browsers send line breaks of forms as CR LF (HTML Living Standard, 4.10.22.4), whatever was pasted.
        String text = request.form().verbatim("text").replace("\r\n", "\n");
        return plain(Article.of(
                "pasted",
                request.form().first("title"),
                request.form().first("outlet"),
                List.of(),
                published(request.form().first("published")),
                null,
                UNTOLD,
                text));
    }

    /**
     * The first article of a file; what a form says beside it holds where the file does not tell.
     *
     * @param pages makes articles of web pages
     * @param mostBytes that a line may have
     */
    static GivenArticle ofFile(Upload upload, Request request, PageExtraction pages, long mostBytes) {
        LocalDate published = published(request.form().first("published"));
        ArticleDefaults defaults = new ArticleDefaults(published, request.form().first("outlet"), UNTOLD);
        String name = Excerpt.of(upload.name(), Excerpt.NAME);
        List<Ingested> all = pages.extract(upload.bytes(), upload.name())
                .map(List::of)
                .orElseGet(() -> texts(upload, name, defaults, mostBytes));
        List<String> problems = new ArrayList<>();
        all.forEach(
                one -> one.problems().stream().map(InputProblem::explanation).forEach(problems::add));
        List<Ingested> articles =
                all.stream().filter(one -> one.article() != null).toList();
        if (articles.isEmpty()) {
            throw Refusal.badRequest("Nothing could be read from \"" + name + "\": "
                    + (problems.isEmpty() ? "nothing in it" : problems.get(0)) + ".");
        }
        if (articles.size() > 1) {
            problems.add("The file holds " + articles.size() + " articles; this is the first.");
        }
        Original original = articles.get(0).original();
        return new GivenArticle(
                completed(articles.get(0), defaults, request.form().first("title")),
                problems,
                original == null ? List.of() : original.findings());
    }

    private static List<Ingested> texts(Upload upload, String name, ArticleDefaults defaults, long mostBytes) {
        List<Ingested> all = new ArrayList<>();
        new ArticleReader(defaults, mostBytes)
                .read(new ByteArrayInputStream(upload.bytes()), name, InputFormat.ofFile(upload.name()), all::add);
        return all;
    }

    /** With the title that was given, and the defaults where the file does not tell. */
    private static Article completed(Ingested first, ArticleDefaults defaults, @Nullable String title) {
        Article article = first.article();
        if (article == null) {
            throw new IllegalArgumentException("there is no article");
        }
        return Article.of(
                article.sourceId(),
                title == null ? article.title() : title,
                article.outlet() == null ? defaults.outlet() : article.outlet(),
                article.authors(),
                article.published() == null ? defaults.published() : article.published(),
                article.url(),
                article.language(),
                article.text());
    }

    private static @Nullable LocalDate published(@Nullable String given) {
        return given == null ? null : SearchRequest.dayOf("published", given);
    }
}
