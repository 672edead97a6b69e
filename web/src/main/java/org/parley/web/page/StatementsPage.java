package org.parley.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.export.ExportFormat;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.ReportPage;
import org.parley.ledger.query.StatementQuery.Order;
import org.parley.web.chart.Histogram;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.output.Frame;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;
import org.parley.web.text.Hues;
import org.parley.web.text.MatchedWords;

/** What a search finds. */
public final class StatementsPage {
    /** Utterances or reports on a page. */
    static final int PER_PAGE = 20;

    private static final String PATH = "/statements";
    private static final List<String> WITHOUT_FIELD = List.of("country", "outlet", "form", "type", "order", "view");

    private final Desk desk;

    /** The page over a ledger. */
    public StatementsPage(Desk desk) {
        this.desk = desk;
    }

    /** A page of cards with facets and a histogram. */
    public Answer html(Request request) {
        SearchRequest search = SearchRequest.of(request.query(), desk.search());
        Found found = find(search);
        ResultsView view = view(search, found, request);
        Frame frame = desk.frame(request, title(search), "search", view.links().json())
                .withWords(search.query().words())
                .withAtom(search.url().on(PATH + ".atom"));
        return desk.templates().answer("results", frame, view);
    }

    /** The same for programs. */
    public Answer json(Request request) {
        SearchRequest search = SearchRequest.of(request.query(), desk.search());
        Found found = find(search);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", search.query());
        json.put("view", search.singly() ? "reports" : "utterances");
        json.put("namesakes", search.namesakes());
        json.put("page", search.page());
        json.put("pages", Pager.pages(PER_PAGE, found.size(search)));
        json.put("perPage", PER_PAGE);
        json.put("reports", found.findings.reports());
        json.put("utterances", found.findings.distinct());
        json.put("found", found.reports == null ? found.findings.utterances() : found.reports.reports());
        json.put("facets", found.findings.facets());
        json.put("months", found.findings.months());
        return desk.json().answer(json);
    }

    /** All that is found, as a table: a row for each card of all pages. */
    public Answer csv(Request request) {
        SearchRequest search = SearchRequest.of(request.query(), desk.search());
        return search.singly()
                ? StatementTable.reports(desk.search(), search.query())
                : StatementTable.utterances(desk.search(), search.query());
    }

    /** The newest reports as a feed. */
    public Answer atom(Request request) {
        SearchRequest search = SearchRequest.of(request.query(), desk.search());
        byte[] feed = StatementFeed.of(
                desk.search(),
                search.query(),
                title(search),
                request.base() + search.url().on(PATH + ".atom"),
                request.base());
        return new Answer.Attached(ExportFormat.ATOM.mediaType(), "parley.atom", feed);
    }

    private static String title(SearchRequest search) {
        List<String> parts = new ArrayList<>();
        if (!search.query().words().isBlank()) {
            parts.add("with " + Excerpt.of(search.query().words(), Excerpt.NAME));
        }
        chips(search).stream().map(ResultsView.Chip::label).forEach(parts::add);
        return parts.isEmpty() ? "Statements" : "Statements " + String.join(", ", parts);
    }

    private record Found(Findings findings, @Nullable ReportPage reports) {
        int size(SearchRequest search) {
            return search.singly() ? findings.reports() : findings.distinct();
        }
    }

    private Found find(SearchRequest search) {
        int offset = (search.page() - 1) * PER_PAGE;
        if (search.singly()) {
            return new Found(
                    desk.search().find(search.query(), 0, 0), desk.search().reports(search.query(), offset, PER_PAGE));
        }
        return new Found(desk.search().find(search.query(), offset, PER_PAGE), null);
    }

    private ResultsView view(SearchRequest search, Found found, Request request) {
        MatchedWords words = new MatchedWords(search.query().words());
        Hues hues = new Hues();
        List<UtteranceCard> cards = found.reports == null
                ? UtteranceCard.of(found.findings.utterances(), words, hues, request.base())
                : UtteranceCard.ofReports(found.reports.reports(), words, hues, request.base());
        UrlQuery url = search.url();
        return new ResultsView(
                form(search),
                chips(search),
                English.count(found.findings.distinct(), "utterance") + " in "
                        + English.count(found.findings.reports(), "report"),
                notice(search),
                namesakes(search),
                newer(request, found.findings.reports()),
                cards,
                (search.page() - 1) * PER_PAGE + 1,
                Facets.of(found.findings.facets(), search),
                Histogram.of(found.findings.months(), (from, to) -> url.with("from", from.toString())
                        .with("to", to.toString())
                        .on(PATH)),
                Pager.of(search.page(), PER_PAGE, found.size(search), url, PATH),
                links(search, found.findings.reports()));
    }

    private static ResultsView.Form form(SearchRequest search) {
        List<ResultsView.Field> kept = new ArrayList<>();
        for (String name : WITHOUT_FIELD) {
            search.url().all(name).forEach(value -> kept.add(new ResultsView.Field(name, value)));
        }
        String speaker = names(search, "speaker");
        String about = names(search, "about");
        String from = search.url().all("from").stream().findFirst().orElse("");
        String to = search.url().all("to").stream().findFirst().orElse("");
        boolean open = !(speaker + about + from + to).isEmpty();
        return new ResultsView.Form(search.query().words(), speaker, about, from, to, kept, open);
    }

    private static String names(SearchRequest search, String parameter) {
        return search.url().all(parameter).stream()
                .findFirst()
                .map(value -> search.names().getOrDefault(value, value))
                .orElse("");
    }

    private static List<ResultsView.Chip> chips(SearchRequest search) {
        List<ResultsView.Chip> chips = new ArrayList<>();
        UrlQuery url = search.url();
        for (String name : List.of("speaker", "about", "country", "outlet", "form", "type", "from", "to")) {
            for (String value : url.all(name)) {
                chips.add(new ResultsView.Chip(
                        label(name, value, search), url.toggled(name, value).on(PATH)));
            }
        }
        return chips;
    }

    private static String label(String name, String value, SearchRequest search) {
        return switch (name) {
            case "speaker" -> "by " + Excerpt.of(search.names().getOrDefault(value, value), Excerpt.NAME);
            case "about" -> "about " + Excerpt.of(search.names().getOrDefault(value, value), Excerpt.NAME);
            case "country" -> "from " + English.country(value);
            case "outlet" -> "in " + Excerpt.of(value, Excerpt.NAME);
            case "form", "type" -> Facets.constant(name, value);
            case "from" -> "since " + English.day(SearchRequest.dayOf(name, value));
            default -> "until " + English.day(SearchRequest.dayOf(name, value));
        };
    }

    private static String notice(SearchRequest search) {
        if (search.unknown().isEmpty()) {
            return "";
        }
        String names = search.unknown().stream()
                .map(name -> "\u201C" + Excerpt.of(name, Excerpt.NAME) + "\u201D")
                .collect(Collectors.joining(" or "));
        return "The ledger knows nobody called " + names + ".";
    }

    private static List<ResultsView.Chip> namesakes(SearchRequest search) {
        List<ResultsView.Chip> all = new ArrayList<>();
        search.namesakes().forEach((name, actors) -> {
            String words = "\u201C" + Excerpt.of(name, Excerpt.NAME) + "\u201D stands for "
                    + English.count(actors, "actor")
                    + (actors > SearchRequest.MOST_NAMESAKES
                            ? ", of whom the " + English.number(SearchRequest.MOST_NAMESAKES)
                                    + " most reported are looked for"
                            : "");
            all.add(new ResultsView.Chip(words, UrlQuery.EMPTY.with("q", name).on("/actors")));
        });
        return all;
    }

    private static String newer(Request request, int reports) {
        String known = request.query().first("known", "");
        if (!known.matches("[0-9]{1,9}") || Integer.parseInt(known) >= reports) {
            return "";
        }
        return English.count(reports - Integer.parseInt(known), "newer report");
    }

    private static ResultsView.Links links(SearchRequest search, int reports) {
        UrlQuery url = search.url();
        UrlQuery paged = Pager.paged(url, search.page());
        boolean newest = search.query().order() == Order.NEWEST;
        return new ResultsView.Links(
                url.on(PATH),
                paged.with("known", Integer.toString(reports)).on(PATH),
                url.on(PATH + ".csv"),
                paged.on(PATH + ".json"),
                url.on(PATH + ".atom"),
                url.with("order", newest ? Order.OLDEST.name().toLowerCase(Locale.ROOT) : "")
                        .on(PATH),
                newest,
                url.with("view", search.singly() ? "" : "reports").on(PATH),
                search.singly());
    }
}
