package org.parley.web.page;

import java.util.List;
import java.util.Objects;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.ArticleView;
import org.parley.model.Problem;
import org.parley.model.Provenance;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

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
        ArticleView article = desk.article(request.pathValue("id"));
        ArticleCard card = article.card();
        List<ArticleContent.Version> versions = article.versions().size() < 2
                ? List.of()
                : article.versions().stream().map(line -> version(line, card)).toList();
        ArticleContent view = new ArticleContent(
                ArticleLine.of(card),
                card.title(),
                String.join(", ", article.extraction().article().authors()),
                ArticleBody.of(
                        article.extraction(),
                        article.reports(),
                        request.base(),
                        ArticleEvents.of(desk.events(), card.id())),
                versions,
                article.story().stream().map(ArticleLine::of).toList(),
                true,
                article.extraction().problems().stream()
                        .map(problem -> problem(problem, true))
                        .toList(),
                provenance(article.extraction().provenance()),
                ArticleFacts.of(article.findings()));
        String title = Excerpt.of(card.title(), Excerpt.TITLE);
        String json = "/articles/" + UrlQuery.encoded(card.id()) + ".json";
        return desk.templates().answer("article", desk.frame(request, title, "search", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        ArticleView article = desk.article(request.pathValue("id"));
        return Answer.json(desk.details().of(article));
    }

    /** A row for each statement. */
    public Answer csv(Request request) {
        ArticleView article = desk.article(request.pathValue("id"));
        return StatementTable.reports("parley-article.csv", article.reports());
    }

    /**
     * What could not be read as it should be, in words.
     *
     * @param kept whether the ledger has the article
     */
    static String problem(Problem problem, boolean kept) {
        return problem.code().equals("unread-language")
                ? (kept ? "Stored, not read" : "Not read") + ": Parley reads English. (" + problem.detail() + ")"
                : problem.detail();
    }

    static String provenance(Provenance provenance) {
        return "Parley " + provenance.engine() + ", model " + start(provenance.model()) + ", language "
                + start(provenance.language());
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(digest.length(), DIGITS));
    }

    private static ArticleContent.Version version(ArticleCard version, ArticleCard here) {
        String day = version.published() == null ? "" : English.day(version.published());
        return new ArticleContent.Version(
                version.version(), version.id(), day, Objects.equals(version.id(), here.id()));
    }
}
