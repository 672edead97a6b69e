package org.parley.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.export.event.EventFormat;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventQuery.EventCounts;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventType;
import org.parley.model.QuadClass;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;
import org.parley.web.text.EventWords;
import org.parley.web.text.Excerpt;

/** Who did what to whom, latest first. */
public final class EventsPage {
    /** Events on a page. */
    static final int PER_PAGE = 20;

    private static final String PATH = "/events";
    private static final List<String> CONDITIONS = List.of(
            "type", "mode", "quad", "actor", "recipient", "either", "status", "context", "article", "from", "to");

    private final Desk desk;

    /** The page over a ledger. */
    public EventsPage(Desk desk) {
        this.desk = desk;
    }

    /** A page of cards with a form. */
    public Answer html(Request request) {
        EventRequest asked = EventRequest.of(request.query());
        EventCounts counts = count(asked);
        UrlQuery url = asked.url();
        List<ResultsView.Chip> chips = chips(asked);
        EventsView view = new EventsView(
                EventForm.of(url, this::name),
                chips,
                English.count(counts.events(), "event"),
                English.count(counts.reports(), "report"),
                asked.possible() ? "" : "No type of event is of that quad class and one of those types at once.",
                EventCard.of(find(asked), new PartyLink.Links(desk.search())),
                (asked.page() - 1) * PER_PAGE + 1,
                counts.events() == 0 && asked.isForAll(),
                Pager.of(asked.page(), PER_PAGE, counts.events(), url, PATH),
                new EventsView.Links(
                        url.on(PATH + ".csv"),
                        url.with("view", "reports").on(PATH + ".csv"),
                        Pager.paged(url, asked.page()).on(PATH + ".json")));
        String title = chips.isEmpty()
                ? "Events"
                : "Events "
                        + String.join(
                                ", ",
                                chips.stream().map(ResultsView.Chip::label).toList());
        return desk.templates()
                .answer(
                        "events",
                        desk.frame(request, title, "events", view.links().json()),
                        view);
    }

    /** The same for programs. */
    public Answer json(Request request) {
        EventRequest asked = EventRequest.of(request.query());
        EventCounts counts = count(asked);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("page", asked.page());
        json.put("pages", Pager.pages(PER_PAGE, counts.events()));
        json.put("perPage", PER_PAGE);
        json.put("reports", counts.reports());
        json.put("events", counts.events());
        json.put("found", find(asked).stream().map(EventRow::of).toList());
        return desk.json().answer(json);
    }

    /** All of them as a table: a row for each event, or for each report with every field that an event has. */
    public Answer csv(Request request) {
        EventRequest asked = EventRequest.of(request.query());
        String view = request.query().first("view", "events");
        return switch (view) {
            case "events" ->
                StatementTable.streamed(
                        "parley-events.csv", EventRow.COLUMNS, sink -> found(asked, 0, Integer.MAX_VALUE)
                                .forEach(event -> sink.accept(EventRow.of(event))));
            case "reports" ->
                new Answer.Streamed(
                        EventFormat.EVENTS_CSV.mediaType(),
                        "parley-event-reports.csv",
                        out -> EventReports.write(
                                desk,
                                EventFormat.EVENTS_CSV,
                                sink -> {
                                    if (asked.possible()) {
                                        desk.events().reports(asked.search(), sink);
                                    }
                                },
                                out));
            default -> throw Refusal.badRequest("view is \"events\" or \"reports\", not \"" + view + "\".");
        };
    }

    private EventCounts count(EventRequest asked) {
        return asked.possible() ? desk.events().count(asked.search()) : new EventCounts(0, 0);
    }

    private List<CodedEvent> find(EventRequest asked) {
        return found(asked, (asked.page() - 1) * PER_PAGE, PER_PAGE);
    }

    private List<CodedEvent> found(EventRequest asked, int offset, int limit) {
        return asked.possible() ? desk.events().events(asked.search(), offset, limit) : List.of();
    }

    private List<ResultsView.Chip> chips(EventRequest asked) {
        List<ResultsView.Chip> chips = new ArrayList<>();
        for (String name : CONDITIONS) {
            for (String value : asked.url().all(name)) {
                chips.add(new ResultsView.Chip(
                        label(name, value), asked.url().toggled(name, value).on(PATH)));
            }
        }
        return chips;
    }

    private String label(String name, String value) {
        String constant = value.toUpperCase(Locale.ROOT);
        return switch (name) {
            case "type" -> EventWords.type(EventType.valueOf(constant));
            case "mode" -> mode(EventMode.valueOf(constant));
            case "quad" -> EventWords.quad(QuadClass.valueOf(constant));
            case "context" -> "about " + EventWords.context(EventContext.valueOf(constant));
            case "actor" -> "by " + name(value);
            case "recipient" -> "to " + name(value);
            case "either" -> "either way";
            case "article" -> "in one article";
            case "from" -> "since " + English.day(SearchRequest.dayOf(name, value));
            case "to" -> "until " + English.day(SearchRequest.dayOf(name, value));
            default -> value;
        };
    }

    private static String mode(EventMode mode) {
        return EventWords.type(mode.type()) + ": " + EventWords.mode(mode);
    }

    /** A party as people call it: a country's name for its code, an actor's for its id. */
    private String name(String party) {
        String country = English.country(party);
        if (party.isEmpty() || !country.equals(party)) {
            return country;
        }
        return desk.search()
                .actor(party)
                .map(actor -> Excerpt.of(actor.card().name(), Excerpt.NAME))
                .orElse(Excerpt.of(party, Excerpt.NAME));
    }
}
