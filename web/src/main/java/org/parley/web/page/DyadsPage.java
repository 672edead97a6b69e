package org.parley.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.export.Column;
import org.parley.ledger.query.EventSearch;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.English;

/** Pairs of countries between which something passed, those with most events first. */
public final class DyadsPage {
    /** Pairs on a page. */
    static final int PER_PAGE = 50;

    private static final String PATH = "/dyads";
    private static final List<Column<Dyads.Dyad>> COLUMNS = List.of(
            Column.text("first", Dyads.Dyad::first),
            Column.text("second", Dyads.Dyad::second),
            new Column<>("events", Column.Type.INTEGER, Dyads.Dyad::events),
            new Column<>("first_to_second", Column.Type.INTEGER, Dyads.Dyad::forth),
            new Column<>("second_to_first", Column.Type.INTEGER, Dyads.Dyad::back),
            new Column<>("together", Column.Type.INTEGER, Dyads.Dyad::together),
            new Column<>("reports", Column.Type.INTEGER, Dyads.Dyad::reports),
            new Column<>("first_day", Column.Type.DAY, Dyads.Dyad::from),
            new Column<>("last_day", Column.Type.DAY, Dyads.Dyad::to));

    private final Desk desk;

    /** The page over a ledger. */
    public DyadsPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param found how many pairs, in words
     * @param lines this page's
     * @param pager to other pages
     */
    public record View(String found, List<Line> lines, Pager pager) {}

    /**
     * A pair.
     *
     * @param first its English name
     * @param second likewise
     * @param link to its page
     * @param events how many
     * @param reports how many of them there are
     * @param forth events from the first to the second
     * @param back events from the second to the first
     * @param together events of both with each other
     * @param days from which day to which, in words
     */
    public record Line(
            String first,
            String second,
            String link,
            String events,
            String reports,
            String forth,
            String back,
            String together,
            String days) {}

    /** For people. */
    public Answer html(Request request) {
        int page = SearchRequest.page(request.query());
        List<Dyads.Dyad> all = all();
        View view = new View(
                English.count(all.size(), "pair") + " of countries",
                shown(all, page).stream().map(DyadsPage::line).toList(),
                Pager.of(page, PER_PAGE, all.size(), UrlQuery.EMPTY, PATH));
        String json = Pager.paged(UrlQuery.EMPTY, page).on(PATH + ".json");
        return desk.templates().answer("dyads", desk.frame(request, "Pairs of countries", "events", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        int page = SearchRequest.page(request.query());
        List<Dyads.Dyad> all = all();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("page", page);
        json.put("pages", Pager.pages(PER_PAGE, all.size()));
        json.put("perPage", PER_PAGE);
        json.put("dyads", all.size());
        json.put("found", shown(all, page).stream().map(DyadsPage::json).toList());
        return desk.json().answer(json);
    }

    /** A row for each pair of all pages. */
    public Answer csv(Request request) {
        return StatementTable.whole("parley-dyads.csv", COLUMNS, all());
    }

    private List<Dyads.Dyad> all() {
        return Dyads.of(desk.events().events(EventSearch.all(), 0, Integer.MAX_VALUE));
    }

    private static List<Dyads.Dyad> shown(List<Dyads.Dyad> all, int page) {
        return all.stream().skip((page - 1L) * PER_PAGE).limit(PER_PAGE).toList();
    }

    private static Line line(Dyads.Dyad dyad) {
        return new Line(
                English.country(dyad.first()),
                English.country(dyad.second()),
                "/dyads/" + dyad.first() + "/" + dyad.second(),
                English.number(dyad.events()),
                English.number(dyad.reports()),
                English.number(dyad.forth()),
                English.number(dyad.back()),
                English.number(dyad.together()),
                English.days(dyad.from(), dyad.to()));
    }

    private static Map<String, Object> json(Dyads.Dyad dyad) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", dyad.first());
        json.put("second", dyad.second());
        json.put("events", dyad.events());
        json.put("firstToSecond", dyad.forth());
        json.put("secondToFirst", dyad.back());
        json.put("together", dyad.together());
        json.put("reports", dyad.reports());
        json.put("firstDay", dyad.from());
        json.put("lastDay", dyad.to());
        return json;
    }
}
