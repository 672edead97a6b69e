package org.parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.web.edit.Rulings;
import org.parley.web.http.Answer;
import org.parley.web.http.UrlQuery;
import org.parley.web.page.AboutPage;
import org.parley.web.page.ActorPage;
import org.parley.web.page.ActorsPage;
import org.parley.web.page.ArticlePage;
import org.parley.web.page.ChangesPage;
import org.parley.web.page.Desk;
import org.parley.web.page.DyadPage;
import org.parley.web.page.DyadsPage;
import org.parley.web.page.EventPage;
import org.parley.web.page.EventsPage;
import org.parley.web.page.ExchangePage;
import org.parley.web.page.ExchangesPage;
import org.parley.web.page.HomePage;
import org.parley.web.page.PageExtraction;
import org.parley.web.page.ReadingDesk;
import org.parley.web.page.RulingsPage;
import org.parley.web.page.StatementsPage;
import org.parley.web.page.TermsPage;
import org.parley.web.page.TryPage;
import org.parley.web.page.UtterancePage;
import org.parley.web.page.WordingsPage;

/** All pages with their addresses; where two fit, the first one answers. */
final class Routes {
    private Routes() {}

    static List<Route> of(
            Desk desk, @Nullable ReadingDesk reading, PageExtraction pages, LongSupplier lastEntry, long mostBytes) {
        List<Route> routes = new ArrayList<>();
        reading(routes, desk, reading, pages, mostBytes);
        ledger(routes, desk);
        events(routes, desk);
        actors(routes, desk);
        exchanges(routes, desk);
        AboutPage about = new AboutPage(desk);
        routes.add(Route.get("/about", about::html));
        routes.add(Route.get("/about.json", about::json));
        permalinks(routes);
        byte[] description = Assets.resource("openapi.json");
        routes.add(Route.get("/openapi.json", request -> Answer.json(description)));
        routes.add(Route.get("/health", request -> health(desk, lastEntry)));
        return List.copyOf(routes);
    }

    /** Addresses by which exports name things; they lead to the pages, whatever those are called. */
    private static void permalinks(List<Route> routes) {
        Map.of(
                        "statement",
                        "utterances",
                        "utterance",
                        "utterances",
                        "article",
                        "articles",
                        "actor",
                        "actors",
                        "exchange",
                        "exchanges")
                .forEach((name, pages) -> routes.add(Route.get(
                        "/" + name + "/{id}",
                        request ->
                                new Answer.SeeOther("/" + pages + "/" + UrlQuery.encoded(request.pathValue("id"))))));
    }

    /** Fails where the ledger can't be read; tells nothing of what it holds, for it is open to everybody. */
    private static Answer health(Desk desk, LongSupplier lastEntry) {
        boolean readable = lastEntry.getAsLong() >= 0;
        return desk.json().answer(Map.of("status", readable ? "ok" : "empty"));
    }

    private static void reading(
            List<Route> routes, Desk desk, @Nullable ReadingDesk reading, PageExtraction pages, long mostBytes) {
        HomePage home = new HomePage(desk, reading != null);
        routes.add(Route.get("/", home::html));
        routes.add(Route.get("/index.json", home::json));
        TryPage attempt = new TryPage(desk, reading, pages, mostBytes);
        routes.add(Route.get("/try", attempt::form));
        routes.add(Route.get("/try.json", attempt::formJson));
        routes.add(Route.post("/try", attempt::html));
        routes.add(Route.post("/try.json", attempt::json));
    }

    private static void ledger(List<Route> routes, Desk desk) {
        StatementsPage statements = new StatementsPage(desk);
        routes.add(Route.get("/statements", statements::html));
        routes.add(Route.get("/statements.json", statements::json));
        routes.add(Route.get("/statements.csv", statements::csv));
        routes.add(Route.get("/statements.atom", statements::atom));
        ArticlePage article = new ArticlePage(desk);
        routes.add(Route.get("/articles/{id}.json", article::json));
        routes.add(Route.get("/articles/{id}.csv", article::csv));
        routes.add(Route.get("/articles/{id}", article::html));
        ChangesPage changes = new ChangesPage(desk);
        routes.add(Route.get("/articles/{id}/changes", changes::html));
        routes.add(Route.get("/articles/{id}/changes.json", changes::json));
        UtterancePage utterance = new UtterancePage(desk);
        routes.add(Route.get("/utterances/{id}.json", utterance::json));
        routes.add(Route.get("/utterances/{id}.csv", utterance::csv));
        routes.add(Route.get("/utterances/{id}", utterance::html));
    }

    private static void events(List<Route> routes, Desk desk) {
        EventsPage events = new EventsPage(desk);
        routes.add(Route.get("/events", events::html));
        routes.add(Route.get("/events.json", events::json));
        routes.add(Route.get("/events.csv", events::csv));
        EventPage event = new EventPage(desk);
        routes.add(Route.get("/events/{id}.json", event::json));
        routes.add(Route.get("/events/{id}.csv", event::csv));
        routes.add(Route.get("/events/{id}", event::html));
        DyadsPage dyads = new DyadsPage(desk);
        routes.add(Route.get("/dyads", dyads::html));
        routes.add(Route.get("/dyads.json", dyads::json));
        routes.add(Route.get("/dyads.csv", dyads::csv));
        DyadPage dyad = new DyadPage(desk);
        routes.add(Route.get("/dyads/{first}/{second}.json", dyad::json));
        routes.add(Route.get("/dyads/{first}/{second}.csv", dyad::csv));
        routes.add(Route.get("/dyads/{first}/{second}", dyad::html));
        routes.add(Route.get(
                "/event/{id}", request -> new Answer.SeeOther("/events/" + UrlQuery.encoded(request.pathValue("id")))));
    }

    private static void actors(List<Route> routes, Desk desk) {
        ActorsPage actors = new ActorsPage(desk);
        routes.add(Route.get("/actors", actors::html));
        routes.add(Route.get("/actors.json", actors::json));
        routes.add(Route.get("/actors.csv", actors::csv));
        ActorPage actor = new ActorPage(desk);
        routes.add(Route.get("/actors/{id}.json", actor::json));
        routes.add(Route.get("/actors/{id}.csv", actor::csv));
        routes.add(Route.get("/actors/{id}", actor::html));
        Rulings rulings = desk.rulings();
        if (rulings != null) {
            RulingsPage decisions = new RulingsPage(desk, rulings);
            routes.add(Route.get("/rulings", decisions::html));
            routes.add(Route.get("/rulings.json", decisions::json));
            routes.add(Route.get("/rulings.csv", decisions::csv));
            routes.add(Route.edit("/actors/{id}/merge", actor::merge));
            routes.add(Route.edit("/actors/{id}/apart", actor::apart));
            routes.add(Route.edit("/rulings/{entry}/undo", decisions::undo));
        }
    }

    private static void exchanges(List<Route> routes, Desk desk) {
        ExchangesPage exchanges = new ExchangesPage(desk);
        routes.add(Route.get("/exchanges", exchanges::html));
        routes.add(Route.get("/exchanges.json", exchanges::json));
        routes.add(Route.get("/exchanges.csv", exchanges::csv));
        routes.add(Route.get("/exchanges.atom", exchanges::atom));
        ExchangePage exchange = new ExchangePage(desk);
        routes.add(Route.get("/exchanges/{id}.json", exchange::json));
        routes.add(Route.get("/exchanges/{id}.csv", exchange::csv));
        routes.add(Route.get("/exchanges/{id}", exchange::html));
        if (desk.rulings() != null) {
            routes.add(Route.edit("/exchanges/{id}/link", exchange::link));
            routes.add(Route.edit("/exchanges/{id}/cut", exchange::cut));
            routes.add(Route.edit("/exchanges/{id}/undo", exchange::undo));
        }
        TermsPage terms = new TermsPage(desk);
        routes.add(Route.get("/terms", terms::html));
        routes.add(Route.get("/terms.json", terms::json));
        routes.add(Route.get("/terms.csv", terms::csv));
        WordingsPage wordings = new WordingsPage(desk);
        routes.add(Route.get("/wordings/{id}.json", wordings::json));
        routes.add(Route.get("/wordings/{id}.csv", wordings::csv));
        routes.add(Route.get("/wordings/{id}", wordings::html));
    }
}
