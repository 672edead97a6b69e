package org.parley.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputFormat;
import org.parley.ingest.InputProblem;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.Report;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Problem;
import org.parley.model.Relay;
import org.parley.model.Statement;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.Upload;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** Reads a pasted text or a dropped file at once and keeps nothing. */
public final class TryPage {
    private final Desk desk;
    private final @Nullable ReadingDesk reading;
    private final long mostBytes;

    /**
     * The page.
     *
     * @param reading reads texts; absent where that is switched off
     * @param mostBytes that a request may have
     */
    public TryPage(Desk desk, @Nullable ReadingDesk reading, long mostBytes) {
        this.desk = desk;
        this.reading = reading;
        this.mostBytes = mostBytes;
    }

    /**
     * The empty form, for the template.
     *
     * @param reading whether texts are read
     * @param limit how much may be given, in words
     */
    public record View(boolean reading, String limit) {}

    private record Given(Article article, List<String> problems) {}

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
        Given given = given(request);
        Extraction extraction = open.read(given.article());
        ArticleCard card = card(extraction);
        List<String> problems = new ArrayList<>(given.problems());
        extraction.problems().stream().map(Problem::detail).forEach(problems::add);
        List<Report> reports = extraction.statements().stream()
                .map(statement -> report(statement, card))
                .toList();
        ArticleContent view = new ArticleContent(
                ArticleLine.of(card),
                card.title(),
                "",
                ArticleBody.of(extraction, reports, null),
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                problems,
                ArticlePage.provenance(extraction.provenance()));
        return desk.templates().answer("article", desk.frame(request, "Just read", "try", null), view);
    }

    /** What was read, in the interchange format. */
    public Answer json(Request request) {
        ReadingDesk open = open();
        Given given = given(request);
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

    private Given given(Request request) {
        if (request.json() != null) {
            return fromJson(desk.json().object(request.json()));
        }
        LocalDate published = published(request.form().first("published"));
        Upload upload = request.upload();
        if (upload != null) {
            return fromFile(upload, published, request);
        }
        // Browsers send line breaks of forms as CR LF (HTML Living Standard, 4.10.22.4), whatever was pasted.
        String text = request.form().verbatim("text").replace("\r\n", "\n");
        return new Given(article("pasted", text, published, request), List.of());
    }

    private Given fromJson(JsonNode json) {
        String text = json.path("text").asText("");
        mustHoldSomething(text);
        LocalDate published = published(text(json, "published"));
        return new Given(
                Article.of(
                        "pasted",
                        text(json, "title"),
                        text(json, "outlet"),
                        List.of(),
                        published,
                        text(json, "url"),
                        "en",
                        text),
                List.of());
    }

    private static @Nullable String text(JsonNode json, String name) {
        String value = json.path(name).asText("");
        return value.isBlank() ? null : value;
    }

    private Given fromFile(Upload upload, @Nullable LocalDate published, Request request) {
        ArticleDefaults defaults = new ArticleDefaults(published, request.form().first("outlet"), "en");
        List<Ingested> all = new ArrayList<>();
        String name = Excerpt.of(upload.name(), Excerpt.NAME);
        new ArticleReader(defaults, mostBytes)
                .read(new ByteArrayInputStream(upload.bytes()), name, InputFormat.ofFile(upload.name()), all::add);
        List<String> problems = new ArrayList<>();
        Article first = null;
        int articles = 0;
        for (Ingested ingested : all) {
            ingested.problems().stream().map(InputProblem::explanation).forEach(problems::add);
            if (ingested.article() != null) {
                articles++;
                first = first == null ? ingested.article() : first;
            }
        }
        if (first == null) {
            throw Refusal.badRequest("Nothing could be read from \"" + name + "\": "
                    + (problems.isEmpty() ? "nothing in it" : problems.get(0)) + ".");
        }
        if (articles > 1) {
            problems.add("The file holds " + articles + " articles; this is the first.");
        }
        String title = request.form().first("title");
        return new Given(title == null ? first : titled(first, title), problems);
    }

    private static Article titled(Article article, String title) {
        return Article.of(
                article.sourceId(),
                title,
                article.outlet(),
                article.authors(),
                article.published(),
                article.url(),
                article.language(),
                article.text());
    }

    private static Article article(String name, String text, @Nullable LocalDate published, Request request) {
        mustHoldSomething(text);
        return Article.of(
                name,
                request.form().first("title"),
                request.form().first("outlet"),
                List.of(),
                published,
                null,
                "en",
                text);
    }

    private static void mustHoldSomething(String text) {
        if (text.isBlank()) {
            throw Refusal.badRequest("There is no text to read.");
        }
    }

    private static @Nullable LocalDate published(@Nullable String given) {
        return given == null ? null : SearchRequest.dayOf("published", given);
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
                0);
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
