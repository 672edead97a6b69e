package org.parley.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.CodedEvent;
import org.parley.model.EventStatus;
import org.parley.model.QuadClass;
import org.parley.web.chart.QuadChart;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;

/** What passed between two countries, over time and one by one. */
public final class DyadPage {
    /** Events on a page. */
    static final int PER_PAGE = 20;

    private final Desk desk;

    /** The page over a ledger. */
    public DyadPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param first English name of the first country
     * @param second of the second
     * @param path of the page
     * @param from first day asked for; empty for any
     * @param to last day asked for; empty for any
     * @param direction asked for, for the form; empty for either
     * @param counts events and reports, in words
     * @param directions what did what, with links to each alone
     * @param chart over time
     * @param undated how many events have no day, in words; empty where all have one
     * @param lines this page's events
     * @param start number of the first event
     * @param pager to other pages
     * @param csv all of them as a table
     * @param all the same events in the list of all events
     */
    public record View(
            String first,
            String second,
            String path,
            String from,
            String to,
            String direction,
            String counts,
            List<Way> directions,
            QuadChart chart,
            String undated,
            List<Line> lines,
            int start,
            Pager pager,
            String csv,
            String all) {}

    /**
     * A direction.
     *
     * @param label for people
     * @param events how many, in words
     * @param link to these alone
     * @param here whether it is the one shown
     */
    public record Way(String label, String events, String link, boolean here) {}

    /**
     * An event.
     *
     * @param direction style class: {@code forth}, {@code back}, {@code together}
     * @param label of the direction
     * @param card the event
     */
    public record Line(String direction, String label, EventCard card) {}

    /** For people. */
    public Answer html(Request request) {
        DyadRequest asked = DyadRequest.of(request);
        List<CodedEvent> either = desk.events().events(asked.search(), 0, Integer.MAX_VALUE);
        List<CodedEvent> found = either.stream().filter(asked::fits).toList();
        PartyLink.Links links = new PartyLink.Links(desk.search());
        UrlQuery url = asked.url();
        long undated = found.stream().filter(event -> event.day() == null).count();
        View view = new View(
                English.country(asked.first()),
                English.country(asked.second()),
                asked.path(),
                asked.from() == null ? "" : asked.from().toString(),
                asked.to() == null ? "" : asked.to().toString(),
                asked.direction() == null ? "" : name(asked.direction()),
                counts(found),
                ways(asked, either),
                chart(asked, found),
                undated == 0 ? "" : English.count(undated, "event") + " without a day",
                shown(asked, found).stream()
                        .map(event -> line(asked, event, links))
                        .toList(),
                (asked.page() - 1) * PER_PAGE + 1,
                Pager.of(asked.page(), PER_PAGE, found.size(), url, asked.path()),
                url.on(asked.path() + ".csv"),
                url.without("direction")
                        .with("actor", asked.first())
                        .with("recipient", asked.second())
                        .with("either", "true")
                        .on("/events"));
        String title = view.first() + " and " + view.second();
        String json = Pager.paged(url, asked.page()).on(asked.path() + ".json");
        return desk.templates().answer("dyad", desk.frame(request, title, "events", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        DyadRequest asked = DyadRequest.of(request);
        List<CodedEvent> found = find(asked);
        QuadChart chart = chart(asked, found);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", asked.first());
        json.put("second", asked.second());
        json.put("page", asked.page());
        json.put("pages", Pager.pages(PER_PAGE, found.size()));
        json.put("perPage", PER_PAGE);
        json.put("reports", reports(found));
        json.put("events", found.size());
        json.put("step", chart.step());
        json.put("periods", chart.columns().stream().map(DyadPage::period).toList());
        List<Map<String, Object>> events = new ArrayList<>();
        for (CodedEvent event : shown(asked, found)) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("direction", Dyads.direction(event, asked.first(), asked.second()));
            line.put("event", EventRow.of(event));
            events.add(line);
        }
        json.put("found", events);
        return desk.json().answer(json);
    }

    /** A row for each event of all pages. */
    public Answer csv(Request request) {
        DyadRequest asked = DyadRequest.of(request);
        return StatementTable.streamed("parley-dyad.csv", EventRow.COLUMNS, sink -> find(asked)
                .forEach(event -> sink.accept(EventRow.of(event))));
    }

    private List<CodedEvent> find(DyadRequest asked) {
        return desk.events().events(asked.search(), 0, Integer.MAX_VALUE).stream()
                .filter(asked::fits)
                .toList();
    }

    private static List<CodedEvent> shown(DyadRequest asked, List<CodedEvent> found) {
        return found.stream()
                .skip((asked.page() - 1L) * PER_PAGE)
                .limit(PER_PAGE)
                .toList();
    }

    private static int reports(List<CodedEvent> events) {
        return events.stream().mapToInt(event -> event.reports().size()).sum();
    }

    private static String counts(List<CodedEvent> events) {
        return English.count(events.size(), "event") + " in " + English.count(reports(events), "report");
    }

    private static List<Way> ways(DyadRequest asked, List<CodedEvent> either) {
        List<Way> ways = new ArrayList<>();
        ways.add(way(asked, null, "Either way", either.size()));
        for (Dyads.Direction direction : Dyads.Direction.values()) {
            long count = either.stream()
                    .filter(event -> Dyads.direction(event, asked.first(), asked.second()) == direction)
                    .count();
            ways.add(way(asked, direction, label(asked, direction), count));
        }
        return ways;
    }

    private static Way way(DyadRequest asked, Dyads.@Nullable Direction direction, String label, long events) {
        return new Way(
                label,
                English.count(events, "event"),
                asked.url()
                        .with("direction", direction == null ? "" : name(direction))
                        .on(asked.path()),
                asked.direction() == direction);
    }

    private static String label(DyadRequest asked, Dyads.Direction direction) {
        String first = English.country(asked.first());
        String second = English.country(asked.second());
        return switch (direction) {
            case FORTH -> first + " → " + second;
            case BACK -> second + " → " + first;
            case TOGETHER -> "both together";
        };
    }

    private static String name(Dyads.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    private static QuadChart chart(DyadRequest asked, List<CodedEvent> events) {
        List<QuadChart.Dot> dots = events.stream()
                .filter(event -> event.day() != null)
                .map(event -> new QuadChart.Dot(
                        Objects.requireNonNull(event.day()),
                        event.lead().event().type().quad(),
                        isTold(event.lead().event().status())))
                .toList();
        return QuadChart.of(dots, (from, to) -> asked.url()
                .with("from", from.toString())
                .with("to", to.toString())
                .on(asked.path()));
    }

    /** Whether somebody says that it happened. */
    private static boolean isTold(EventStatus status) {
        return status == EventStatus.ASSERTED || status == EventStatus.ALLEGED;
    }

    private static Line line(DyadRequest asked, CodedEvent event, PartyLink.Links links) {
        Dyads.Direction direction = Dyads.direction(event, asked.first(), asked.second());
        return new Line(name(direction), label(asked, direction), EventCard.of(event, links));
    }

    private static Map<String, Object> period(QuadChart.Column column) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("from", column.from());
        period.put("to", column.to());
        period.put("verbalCooperation", column.count(QuadClass.VERBAL_COOPERATION));
        period.put("materialCooperation", column.count(QuadClass.MATERIAL_COOPERATION));
        period.put("verbalConflict", column.count(QuadClass.VERBAL_CONFLICT));
        period.put("materialConflict", column.count(QuadClass.MATERIAL_CONFLICT));
        period.put("notToldAsDone", column.untold());
        return period;
    }
}
