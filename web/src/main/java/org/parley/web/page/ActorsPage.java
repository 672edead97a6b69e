package org.parley.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.export.LedgerColumns;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ActorList;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** Actors by name; without a name all, those who are reported most first. */
public final class ActorsPage {
    /** Actors on a page. */
    static final int PER_PAGE = 100;

    private static final int AT_ONCE = 5_000;
    private static final String PATH = "/actors";

    private final Desk desk;

    /** The page over a ledger. */
    public ActorsPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param words searched for
     * @param actors this page's
     * @param found how many there are, in words
     * @param pager to other pages
     * @param target the actor that others may be merged with from here; absent in an ordinary list
     * @param csv all of them as a table
     */
    public record View(
            String words,
            List<Person> actors,
            String found,
            Pager pager,
            @Nullable Person target,
            String csv) {}

    /** For people. */
    public Answer html(Request request) {
        String words = request.query().first("q", "");
        Person target = desk.rulings() == null ? null : target(request.query().first("merge"));
        int page = SearchRequest.page(request.query());
        ActorList found = find(words, page);
        UrlQuery url = UrlQuery.EMPTY.with("q", words);
        View view = new View(
                words,
                found.actors().stream()
                        .map(Person::of)
                        .filter(person -> target == null || !person.id().equals(target.id()))
                        .toList(),
                English.count(found.total(), "actor"),
                Pager.of(page, PER_PAGE, found.total(), url.with("merge", target == null ? "" : target.id()), PATH),
                target,
                url.on(PATH + ".csv"));
        String title = words.isEmpty() ? "Actors" : "Actors called " + Excerpt.of(words, Excerpt.NAME);
        String json = Pager.paged(url, page).on(PATH + ".json");
        return desk.templates().answer("actors", desk.frame(request, title, "actors", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        String words = request.query().first("q", "");
        int page = SearchRequest.page(request.query());
        ActorList found = find(words, page);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("words", words);
        json.put("page", page);
        json.put("pages", Pager.pages(PER_PAGE, found.total()));
        json.put("perPage", PER_PAGE);
        json.put("actors", found.total());
        json.put("found", found.actors());
        return desk.json().answer(json);
    }

    /** A row for each actor of all pages. */
    public Answer csv(Request request) {
        String words = request.query().first("q", "");
        return StatementTable.streamed("parley-actors.csv", LedgerColumns.ofActors(), sink -> each(words, sink));
    }

    /** Asks for some at a time, so that a list of any length takes little memory. */
    private void each(String words, Consumer<ActorCard> sink) {
        int offset = 0;
        ActorList next;
        do {
            next = desk.search().actors(words, offset, AT_ONCE);
            next.actors().forEach(sink);
            offset += AT_ONCE;
        } while (offset < next.total());
    }

    private ActorList find(String words, int page) {
        return desk.search().actors(words, (page - 1) * PER_PAGE, PER_PAGE);
    }

    private @Nullable Person target(@Nullable String id) {
        return id == null
                ? null
                : desk.search().actor(id).map(actor -> Person.of(actor.card())).orElse(null);
    }
}
