package org.parley.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.Report;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Relay;
import org.parley.model.Statement;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.Upload;
import org.parley.web.text.English;

/** Reads a pasted text or a dropped file at once and keeps nothing. */
public final class TryPage {
    private final Desk desk;
    private final @Nullable ReadingDesk reading;
    private final PageExtraction pages;
    private final long mostBytes;

    /**
     * The page.
     *
     * @param reading reads texts; absent where that is switched off
     * @param pages makes articles of web pages
     * @param mostBytes that a request may have
     */
    public TryPage(Desk desk, @Nullable ReadingDesk reading, PageExtraction pages, long mostBytes) {
        this.desk = desk;
        this.reading = reading;
        this.pages = pages;
        this.mostBytes = mostBytes;
    }

    /**
     * The empty form, for the template.
     *
     * @param reading whether texts are read
     * @param limit how much may be given, in words
     */
    public record View(boolean reading, String limit) {}

    /** The form. */
    public Answer form(Request request) {
        View view = new View(reading != null, English.number(Math.max(1, mostBytes / 1024)) + " KB");
        return desk.templates().answer("try", desk.frame(request, "Try it", "try", "/try.json"), view);
    }

    /** Whether texts are read, for programs. */
    public Answer formJson(Request request) {
        return desk.json().answer(Map.of("reading", reading != null, "maxBytes", mostBytes));
    }

    /** The article with its statements. */
    public Answer html(Request request) {
        ReadingDesk open = open();
        GivenArticle given = given(request);
        Extraction extraction = open.read(given.article());
        ArticleCard card = card(extraction);
        List<String> problems = new ArrayList<>(given.problems());
        extraction.problems().stream()
                .map(problem -> ArticlePage.problem(problem, false))
                .forEach(problems::add);
        List<Report> reports = extraction.statements().stream()
                .map(statement -> report(statement, card))
                .toList();
        ArticleContent view = new ArticleContent(
                ArticleLine.of(card),
                card.title(),
                "",
                ArticleBody.of(extraction, reports, null, ArticleEvents.NONE),
                List.of(),
                List.of(),
                false,
                problems,
                ArticlePage.provenance(extraction.provenance()),
                ArticleFacts.of(given.findings()));
        return desk.templates().answer("article", desk.frame(request, "Just read", "try", null), view);
    }

    /** What was read, in the interchange format. */
    public Answer json(Request request) {
        ReadingDesk open = open();
        GivenArticle given = given(request);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("extraction", desk.json().extraction(open.read(given.article())));
        json.put("problems", given.problems());
        return desk.json().answer(json);
    }

    private ReadingDesk open() {
        if (reading == null) {
            throw new Refusal(503, "reading-off", "Reading texts is switched off on this server.");
        }
        return reading;
    }

    private GivenArticle given(Request request) {
        if (request.json() != null) {
            return GivenArticle.ofJson(desk.json().object(request.json()));
        }
        Upload upload = request.upload();
        return upload == null ? GivenArticle.ofForm(request) : GivenArticle.ofFile(upload, request, pages, mostBytes);
    }

    private static ArticleCard card(Extraction extraction) {
        Article article = extraction.article();
        return new ArticleCard(
                article.id(),
                extraction.headline(),
                article.outlet(),
                article.published(),
                article.url(),
                article.sourceId(),
                1,
                1,
                extraction.statements().size(),
                0,
                null);
    }

    private static Report report(Statement statement, ArticleCard article) {
        LocalDate from = statement.said() == null ? null : statement.said().from();
        return new Report(
                statement.id(),
                statement.id(),
                statement.form(),
                statement.type(),
                statement.text(),
                card(statement.speaker()),
                card(statement.addressee()),
                statement.relays().stream().map(Relay::name).toList(),
                from,
                statement.said() == null ? null : statement.said().to(),
                statement.said() == null ? null : statement.said().text(),
                from == null ? article.published() : from,
                statement.confidence(),
                statement.foundBy(),
                article);
    }

    private static @Nullable ActorCard card(@Nullable ActorRef ref) {
        if (ref == null) {
            return null;
        }
        Actor actor = ref.actor();
        return new ActorCard(actor.id(), actor.name(), actor.kind(), actor.post(), actor.country(), actor.sector());
    }
}
