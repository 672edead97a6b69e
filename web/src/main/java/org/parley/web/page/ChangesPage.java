package org.parley.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.ParagraphChange;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.Excerpt;

/** What changed from one version of an article to another, the earlier one first. */
public final class ChangesPage {
    private final Desk desk;

    /** The page over a ledger. */
    public ChangesPage(Desk desk) {
        this.desk = desk;
    }

    private record Compared(
            ArticleView before, ArticleView after, List<ParagraphChange> paragraphs, StatementChanges statements) {}

    /** For people. */
    public Answer html(Request request) {
        Compared compared = compared(request);
        ArticleCard after = compared.after().card();
        ChangesView view =
                ChangesView.of(compared.before(), compared.after(), compared.paragraphs(), compared.statements());
        String json = UrlQuery.EMPTY
                .with("against", compared.before().card().id())
                .on("/articles/" + UrlQuery.encoded(after.id()) + "/changes.json");
        String title = "What changed: " + Excerpt.of(after.title(), Excerpt.TITLE);
        return desk.templates().answer("changes", desk.frame(request, title, "search", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        Compared compared = compared(request);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", compared.before().card());
        json.put("after", compared.after().card());
        json.put("paragraphs", compared.paragraphs());
        json.put("kept", compared.statements().kept());
        json.put("gone", compared.statements().gone());
        json.put("come", compared.statements().come());
        return desk.json().answer(json);
    }

    private Compared compared(Request request) {
        ArticleView here = desk.article(request.pathValue("id"));
        ArticleView other = desk.article(other(here, request.query().first("against", "")));
        boolean later = other.card().version() > here.card().version();
        ArticleView before = later ? here : other;
        ArticleView after = later ? other : here;
        List<ParagraphChange> paragraphs = desk.search()
                .difference(before.card().id(), after.card().id())
                .orElseThrow(() -> Refusal.notFound("These are no versions of one article."));
        return new Compared(before, after, paragraphs, StatementChanges.of(before.reports(), after.reports()));
    }

    /** The version asked for, else the one before this, else the one behind it. */
    private static String other(ArticleView here, String asked) {
        List<String> others = here.versions().stream()
                .map(ArticleCard::id)
                .filter(id -> !id.equals(here.card().id()))
                .toList();
        if (others.isEmpty()) {
            throw Refusal.notFound("The ledger has one version of this article.");
        }
        if (asked.isEmpty()) {
            return others.get(Math.max(0, Math.min(here.card().version() - 2, others.size() - 1)));
        }
        if (!others.contains(asked)) {
            throw Refusal.notFound("This article has no other version \"" + Excerpt.of(asked, 40) + "\".");
        }
        return asked;
    }
}
