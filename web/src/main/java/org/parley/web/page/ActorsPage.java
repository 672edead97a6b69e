package org.parley.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.output.Csv;
import org.parley.web.text.Excerpt;

/** Actors by name; without a name, those who are reported most. */
public final class ActorsPage {
    private static final int MOST = 100;
    private static final List<String> COLUMNS = List.of("actor", "name", "kind", "post", "country", "sector");

    private final Desk desk;

    /** The page over a ledger. */
    public ActorsPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param words searched for
     * @param actors found
     * @param full whether there may be more than are shown
     * @param target the actor that others may be merged with from here; absent in an ordinary list
     * @param csv the list as a table
     */
    public record View(
            String words,
            List<Person> actors,
            boolean full,
            @Nullable Person target,
            String csv) {}

    /** For people. */
    public Answer html(Request request) {
        String words = request.query().first("q", "");
        Person target = desk.rulings() == null ? null : target(request.query().first("merge"));
        List<ActorCard> found = find(words);
        UrlQuery url = UrlQuery.EMPTY.with("q", words);
        View view = new View(
                words,
                found.stream()
                        .map(Person::of)
                        .filter(person -> target == null || !person.id().equals(target.id()))
                        .toList(),
                found.size() == MOST,
                target,
                url.on("/actors.csv"));
        String title = words.isEmpty() ? "Actors" : "Actors called " + Excerpt.of(words, Excerpt.NAME);
        return desk.templates().answer("actors", desk.frame(request, title, "actors", url.on("/actors.json")), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        String words = request.query().first("q", "");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("words", words);
        json.put("found", find(words));
        return desk.json().answer(json);
    }

    /** A row for each actor. */
    public Answer csv(Request request) {
        List<ActorCard> found = find(request.query().first("q", ""));
        return new Answer.Streamed(Answer.CSV, "parley-actors.csv", out -> {
            try (Csv csv = new Csv(out, COLUMNS)) {
                for (ActorCard card : found) {
                    csv.row(
                            card.id(),
                            card.name(),
                            card.kind().name().toLowerCase(Locale.ROOT),
                            card.post(),
                            card.country(),
                            card.sector());
                }
            }
        });
    }

    /** Without words, those who speak most. */
    private List<ActorCard> find(String words) {
        return desk.search().actors(words, MOST);
    }

    private @Nullable Person target(@Nullable String id) {
        return id == null
                ? null
                : desk.search().actor(id).map(actor -> Person.of(actor.card())).orElse(null);
    }
}
