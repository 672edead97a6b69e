package org.parley.web.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.Stretch;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;
import org.parley.web.text.TextDifference;

/** An article with its statements, its versions and the same story elsewhere. */
public final class ArticlePage {
    /** Of a digest, enough to tell versions apart. */
    private static final int DIGITS = 12;

    private final Desk desk;

    /** The page over a ledger. */
    public ArticlePage(Desk desk) {
        this.desk = desk;
    }

    /** For people. */
    public Answer html(Request request) {
        ArticleView article = find(request.pathValue("id"));
        ArticleView other = compared(article, request);
        ArticleCard card = article.card();
        List<ArticleContent.Version> versions = article.versions().size() < 2
                ? List.of()
                : article.versions().stream().map(line -> version(line, card)).toList();
        ArticleContent view = new ArticleContent(
                ArticleLine.of(card),
                card.title(),
                String.join(", ", article.extraction().article().authors()),
                ArticleBody.of(article.extraction(), article.reports(), request.base()),
                versions,
                other == null ? null : version(other.card(), card),
                changes(article, other),
                article.story().stream().map(ArticleLine::of).toList(),
                true,
                article.extraction().problems().stream()
                        .map(ArticlePage::problem)
                        .toList(),
                provenance(article.extraction().provenance()),
                ArticleFacts.of(article.findings()));
        String title = Excerpt.of(card.title(), Excerpt.TITLE);
        String json = query(request).on("/articles/" + UrlQuery.encoded(card.id()) + ".json");
        return desk.templates().answer("article", desk.frame(request, title, "search", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        ArticleView article = find(request.pathValue("id"));
        ArticleView other = compared(article, request);
        return Answer.json(desk.details().of(article, changes(article, other)));
    }

    /** A row for each statement. */
    public Answer csv(Request request) {
        ArticleView article = find(request.pathValue("id"));
        return StatementTable.reports("parley-article.csv", article.reports());
    }

    /** What could not be read as it should be, in words. */
    static String problem(Problem problem) {
        return problem.code().equals("unread-language")
                ? "Stored, not read: Parley reads English. (" + problem.detail() + ")"
                : problem.detail();
    }

    static String provenance(Provenance provenance) {
        return "Parley " + provenance.engine() + ", model " + start(provenance.model()) + ", language "
                + start(provenance.language());
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(digest.length(), DIGITS));
    }

    private static UrlQuery query(Request request) {
        return UrlQuery.EMPTY.with("against", request.query().first("against", ""));
    }

    private ArticleView find(String id) {
        return desk.search()
                .article(id)
                .orElseThrow(() -> Refusal.notFound("The ledger has no article \"" + Excerpt.of(id, 40) + "\"."));
    }

    /** The version asked for, if it is one of the same article. */
    private @Nullable ArticleView compared(ArticleView article, Request request) {
        String id = request.query().first("against");
        if (id == null) {
            return null;
        }
        boolean same =
                article.versions().stream().anyMatch(version -> version.id().equals(id));
        if (!same) {
            throw Refusal.notFound("This article has no version \"" + Excerpt.of(id, 40) + "\".");
        }
        return find(id);
    }

    private static List<Stretch> changes(ArticleView article, @Nullable ArticleView other) {
        if (other == null) {
            return List.of();
        }
        boolean later = other.card().version() > article.card().version();
        ArticleView before = later ? article : other;
        ArticleView after = later ? other : article;
        return TextDifference.of(
                before.extraction().article().text(),
                after.extraction().article().text());
    }

    private static ArticleContent.Version version(ArticleCard version, ArticleCard here) {
        String day = version.published() == null ? "" : English.day(version.published());
        return new ArticleContent.Version(
                version.version(), version.id(), day, Objects.equals(version.id(), here.id()));
    }
}
