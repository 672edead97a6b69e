package org.parley.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.export.ExportContext;
import org.parley.export.ExportFormat;
import org.parley.export.exchange.AnswerFeed;
import org.parley.export.exchange.ExchangeColumns;
import org.parley.export.exchange.ExchangeStep;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.ExchangeState;
import org.parley.ledger.query.Side;
import org.parley.model.Opening;
import org.parley.web.http.Answer;
import org.parley.web.http.Request;
import org.parley.web.http.UrlQuery;
import org.parley.web.output.Frame;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** Offers, demands and accusations with what was answered, those first in which something was said last. */
public final class ExchangesPage {
    /** Exchanges on a page. */
    static final int PER_PAGE = 20;

    private static final int AT_ONCE = 500;
    /** Answers that a feed holds. */
    private static final int ENTRIES = 50;
    /** Exchanges that are looked through for them: their order is that of the last words, be these an answer or not. */
    private static final int LOOKED_THROUGH = 200;

    private static final String PATH = "/exchanges";

    private final Desk desk;

    /** The page over a ledger. */
    public ExchangesPage(Desk desk) {
        this.desk = desk;
    }

    /** A page of cards with a form. */
    public Answer html(Request request) {
        ExchangeRequest asked = ExchangeRequest.of(request.query(), desk.search());
        List<Exchange> found = find(asked);
        int all = desk.exchanges().count(asked.search());
        ExchangesView view = view(asked, found, all, request);
        String title = view.conditions().isEmpty() ? "Exchanges" : "Exchanges " + view.conditions();
        Frame frame = desk.frame(request, title, "exchanges", view.links().json())
                .withAtom(view.links().atom());
        return desk.templates().answer("exchanges", frame, view);
    }

    /** The same for programs; exchanges as the interchange format has them. */
    public Answer json(Request request) {
        ExchangeRequest asked = ExchangeRequest.of(request.query(), desk.search());
        int all = desk.exchanges().count(asked.search());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("page", asked.page());
        json.put("pages", Pager.pages(PER_PAGE, all));
        json.put("perPage", PER_PAGE);
        json.put("count", all);
        json.put("exchanges", desk.json().exchanges(find(asked)));
        return desk.json().answer(json);
    }

    /** A row for each report in any of the exchanges of all pages. */
    public Answer csv(Request request) {
        ExchangeRequest asked = ExchangeRequest.of(request.query(), desk.search());
        return StatementTable.streamed(
                "parley-exchanges.csv", ExchangeColumns.ofSteps(), sink -> each(asked.search(), sink));
    }

    /** Asks for some at a time, so that a list of any length takes little memory. */
    private void each(ExchangeSearch search, Consumer<ExchangeStep> sink) {
        int offset = 0;
        List<Exchange> some;
        do {
            some = desk.exchanges().exchanges(search, offset, AT_ONCE);
            some.forEach(exchange -> ExchangeStep.of(exchange).forEach(sink));
            offset += AT_ONCE;
        } while (some.size() == AT_ONCE);
    }

    /** The newest answers as a feed. */
    public Answer atom(Request request) {
        ExchangeRequest asked = ExchangeRequest.of(request.query(), desk.search());
        Instant updated = Objects.requireNonNullElse(desk.search().stats().changed(), Instant.EPOCH);
        String conditions = conditions(asked);
        ExportContext context = new ExportContext(
                conditions.isEmpty() ? "Answers" : "Answers in exchanges " + conditions,
                request.base() + asked.url().on(PATH + ".atom"),
                request.base(),
                updated,
                "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AnswerFeed.write(answered(asked.search()), ENTRIES, out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Attached(ExportFormat.ATOM.mediaType(), "parley-answers.atom", out.toByteArray());
    }

    private List<Exchange> answered(ExchangeSearch asked) {
        Set<ExchangeState> states = EnumSet.complementOf(EnumSet.of(ExchangeState.OPEN));
        if (!asked.states().isEmpty()) {
            states.retainAll(asked.states());
        }
        ExchangeSearch search = new ExchangeSearch(
                asked.between(), asked.kinds(), states, asked.since(), asked.until(), asked.statement());
        return states.isEmpty() ? List.of() : desk.exchanges().exchanges(search, 0, LOOKED_THROUGH);
    }

    private List<Exchange> find(ExchangeRequest asked) {
        return desk.exchanges().exchanges(asked.search(), (asked.page() - 1) * PER_PAGE, PER_PAGE);
    }

    private ExchangesView view(ExchangeRequest asked, List<Exchange> found, int all, Request request) {
        LocalDate latest = desk.search().stats().last();
        List<ExchangeCard> cards = found.stream()
                .map(exchange -> ExchangeCard.of(exchange, latest))
                .toList();
        boolean aged = cards.stream().anyMatch(card -> !card.age().isEmpty());
        boolean onlyOpen = isOnlyOpen(asked);
        return new ExchangesView(
                form(asked),
                English.count(all, onlyOpen ? "open exchange" : "exchange"),
                conditions(asked),
                newer(request, known(found, all)),
                aged && latest != null ? English.day(latest) : "",
                cards,
                (asked.page() - 1) * PER_PAGE + 1,
                Pager.of(asked.page(), PER_PAGE, all, asked.url(), PATH),
                links(asked, known(found, all)));
    }

    /** Changes with whatever the page shows. */
    private static String known(List<Exchange> found, int all) {
        List<Object> shown = new ArrayList<>(List.of(all));
        for (Exchange exchange : found) {
            shown.add(exchange.id());
            shown.add(ExchangeStep.of(exchange).size());
        }
        return Integer.toHexString(shown.hashCode());
    }

    private static String newer(Request request, String now) {
        String known = request.query().first("known", now);
        return known.equals(now) ? "" : "There are newer exchanges or answers";
    }

    private static boolean isOnlyOpen(ExchangeRequest asked) {
        return asked.search().states().equals(Set.of(ExchangeState.OPEN));
    }

    private ExchangesView.Form form(ExchangeRequest asked) {
        List<String> sides = asked.search().between().stream().map(this::field).toList();
        return new ExchangesView.Form(
                sides.isEmpty() ? "" : sides.get(0),
                sides.size() < 2 ? "" : sides.get(1),
                Arrays.stream(Opening.values())
                        .map(kind -> choice(
                                kind, English.opening(kind), asked.search().kinds()))
                        .toList(),
                Arrays.stream(ExchangeState.values())
                        .map(state -> choice(
                                state, English.state(state), asked.search().states()))
                        .toList(),
                text(asked.search().since()),
                text(asked.search().until()));
    }

    private static ExchangesView.Choice choice(Enum<?> constant, String label, Set<?> chosen) {
        return new ExchangesView.Choice(
                constant.name().toLowerCase(Locale.ROOT), English.capital(label), chosen.contains(constant));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A side as the form takes it back: by its name, or by its id where others are called so too. */
    private String field(String side) {
        String name = name(side);
        boolean country = side.length() == Side.COUNTRY_CODE;
        return country || desk.search().actors(name, 0, 2).total() == 1 ? name : side;
    }

    private String name(String side) {
        String country = English.country(side);
        return !country.equals(side)
                ? country
                : desk.search()
                        .actor(side)
                        .map(actor -> Excerpt.of(actor.card().name(), Excerpt.NAME))
                        .orElse(side);
    }

    private String conditions(ExchangeRequest asked) {
        ExchangeSearch search = asked.search();
        List<String> parts = new ArrayList<>();
        if (!search.between().isEmpty()) {
            List<String> names = search.between().stream().map(this::name).toList();
            parts.add(names.size() == 1 ? "of " + names.get(0) : "between " + String.join(" and ", names));
        }
        search.kinds().stream().sorted().forEach(kind -> parts.add(English.opening(kind) + "s"));
        search.states().stream().sorted().forEach(state -> parts.add(English.state(state)));
        LocalDate since = search.since();
        LocalDate until = search.until();
        if (since != null) {
            parts.add("since " + English.day(since));
        }
        if (until != null) {
            parts.add("opened until " + English.day(until));
        }
        if (search.statement() != null) {
            parts.add("with one statement");
        }
        return String.join(", ", parts);
    }

    private static ExchangesView.Links links(ExchangeRequest asked, String known) {
        UrlQuery url = asked.url();
        UrlQuery paged = Pager.paged(url, asked.page());
        boolean onlyOpen = isOnlyOpen(asked);
        return new ExchangesView.Links(
                paged.on(PATH),
                paged.with("known", known).on(PATH),
                url.with("state", onlyOpen ? "" : "open").on(PATH),
                onlyOpen,
                url.on(PATH + ".csv"),
                paged.on(PATH + ".json"),
                url.on(PATH + ".atom"));
    }
}
