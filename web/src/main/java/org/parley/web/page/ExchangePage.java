package org.parley.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.export.exchange.ExchangeColumns;
import org.parley.export.exchange.ExchangeStep;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Report;
import org.parley.model.Stance;
import org.parley.web.chart.Timeline;
import org.parley.web.edit.Rulings;
import org.parley.web.edit.Rulings.Kind;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.page.ExchangeContent.Decision;
import org.parley.web.page.ExchangeContent.Ended;
import org.parley.web.page.ExchangeContent.Other;
import org.parley.web.page.ExchangeContent.Step;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** An exchange as a conversation, and decisions about what belongs to it. */
public final class ExchangePage {
    private final Desk desk;

    /** The page over a ledger. */
    public ExchangePage(Desk desk) {
        this.desk = desk;
    }

    /** For people. */
    public Answer html(Request request) {
        Exchange exchange = find(request.pathValue("id"));
        ExchangeContent view = view(exchange, request);
        String title = label(exchange);
        String json = "/exchanges/" + exchange.id() + ".json";
        return desk.templates().answer("exchange", desk.frame(request, title, "exchanges", json), view);
    }

    /** For programs: as the interchange format has it, and the statements that it names by id. */
    public Answer json(Request request) {
        Exchange exchange = find(request.pathValue("id"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exchange", desk.json().exchanges(List.of(exchange)).path(0));
        json.put("statements", reports(exchange));
        return desk.json().answer(json);
    }

    /** A row for each report. */
    public Answer csv(Request request) {
        Exchange exchange = find(request.pathValue("id"));
        return StatementTable.whole("parley-exchange.csv", ExchangeColumns.ofSteps(), ExchangeStep.of(exchange));
    }

    /** Makes a statement an answer, or says that it is one indeed. */
    public Answer link(Request request) {
        Exchange exchange = find(request.pathValue("id"));
        String first = exchange.openers().get(0).id();
        String opener = request.form().first("opener", first);
        if (!openers(exchange).contains(opener)) {
            throw Refusal.badRequest("The exchange is not opened by that statement.");
        }
        desk.edits().link(opener, reply(request), ActorPage.note(request));
        return seen(exchange);
    }

    /** Makes a statement no answer to anything that opens the exchange. */
    public Answer cut(Request request) {
        Exchange exchange = find(request.pathValue("id"));
        desk.edits().cut(openers(exchange), reply(request), ActorPage.note(request));
        return seen(exchange);
    }

    /** Takes decisions about the exchange back. */
    public Answer undo(Request request) {
        Exchange exchange = find(request.pathValue("id"));
        Set<String> entries = request.form().all("entry");
        if (entries.isEmpty() || !entries.stream().allMatch(entry -> entry.matches("[0-9]{1,18}"))) {
            throw Refusal.badRequest("entry is the number of a decision.");
        }
        entries.forEach(entry -> desk.edits().undo(Long.parseLong(entry), ActorPage.note(request)));
        return seen(exchange);
    }

    /** An exchange that nobody is meant for is none any more once its only answer is cut off. */
    private Answer seen(Exchange exchange) {
        boolean there = desk.exchanges().exchange(exchange.id()).isPresent();
        return new Answer.SeeOther(there ? "/exchanges/" + exchange.id() : "/rulings");
    }

    /** The id of a statement, also where people paste the address of its page. */
    private String reply(Request request) {
        String given = request.form().first("reply", "");
        String id = given.substring(given.lastIndexOf('/') + 1);
        if (id.isEmpty()) {
            throw Refusal.badRequest("No statement is given.");
        }
        return desk.search()
                .report(id)
                .map(cited -> cited.report().id())
                .orElseThrow(() -> Refusal.notFound("The ledger has no statement \"" + Excerpt.of(id, 40) + "\"."));
    }

    private Exchange find(String id) {
        return desk.exchanges()
                .exchange(id)
                .orElseThrow(() -> Refusal.notFound("The ledger has no exchange \"" + Excerpt.of(id, 40) + "\"."));
    }

    private static Set<String> openers(Exchange exchange) {
        return exchange.openers().stream().map(Report::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Report> reports(Exchange exchange) {
        return ExchangeStep.of(exchange).stream().map(ExchangeStep::report).toList();
    }

    static Other other(Exchange exchange) {
        LocalDate day = exchange.day();
        return new Other(exchange.id(), label(exchange) + (day == null ? "" : ", " + English.day(day)));
    }

    private static String label(Exchange exchange) {
        String to = exchange.to().stream()
                .map(side -> Excerpt.of(side.name(), Excerpt.NAME))
                .collect(Collectors.joining(", "));
        return English.capital(English.opening(exchange.kind())) + ": "
                + Excerpt.of(exchange.from().name(), Excerpt.NAME) + " to " + to;
    }

    private ExchangeContent view(Exchange exchange, Request request) {
        ExchangeSteps maker = new ExchangeSteps(exchange, desk.search());
        List<Step> steps = maker.conversation();
        List<Report> reports = reports(exchange);
        CodedEvent end = exchange.endedBy() == null
                ? null
                : desk.ledger().events().event(exchange.endedBy()).orElse(null);
        List<Timeline.Moment> moments = ExchangeSteps.moments(exchange, steps);
        if (end != null) {
            moments.add(new Timeline.Moment(end.day(), Timeline.Kind.ENDED, "it ended", "#ended"));
        }
        LocalDate latest = desk.search().stats().last();
        String age = ExchangeCard.age(exchange, latest);
        return new ExchangeContent(
                exchange.id(),
                English.capital(English.opening(exchange.kind())),
                SideLink.of(exchange.from()),
                exchange.to().stream().map(SideLink::of).toList(),
                English.days(exchange.day(), exchange.lastDay()),
                English.state(exchange.state()),
                ExchangeCard.style(exchange.state()),
                age.isEmpty() || latest == null ? "" : age + " on " + English.day(latest),
                exchange.terms().stream()
                        .map(term -> Excerpt.of(term, Excerpt.TITLE))
                        .toList(),
                exchange.proposed().stream().map(English::day).toList(),
                Timeline.of(moments),
                steps,
                maker.comments(steps.size() + 1),
                known(exchange.counterTo()),
                counters(exchange),
                end == null ? null : ended(end),
                decisions(exchange, reports),
                newer(request, reports.size()),
                reports.size());
    }

    private static String newer(Request request, int reports) {
        String known = request.query().first("known", "");
        if (!known.matches("[0-9]{1,9}") || Integer.parseInt(known) >= reports) {
            return "";
        }
        return English.count(reports - Integer.parseInt(known), "newer report");
    }

    private @Nullable Other known(@Nullable String id) {
        return id == null
                ? null
                : desk.exchanges().exchange(id).map(ExchangePage::other).orElse(null);
    }

    /** What is said instead opens an exchange of its own, under the ids of the same statements. */
    private List<Other> counters(Exchange exchange) {
        return exchange.answers().stream()
                .filter(answer -> answer.kind() == Stance.COUNTER)
                .flatMap(answer -> answer.reports().stream())
                .flatMap(report -> desk.exchanges().exchange(report.id()).stream())
                .filter(one -> exchange.id().equals(one.counterTo()))
                .map(ExchangePage::other)
                .distinct()
                .toList();
    }

    private static Ended ended(CodedEvent event) {
        return new Ended(
                event.id(),
                Excerpt.of(event.lead().evidence(), Excerpt.QUOTATION),
                event.day() == null ? "" : English.day(event.day()),
                ArticleLine.of(event.lead().article()));
    }

    private List<Decision> decisions(Exchange exchange, List<Report> reports) {
        Rulings rulings = desk.rulings();
        if (rulings == null) {
            return List.of();
        }
        Set<String> openers = openers(exchange);
        Set<String> shown = new HashSet<>();
        reports.stream().map(Report::id).filter(id -> !openers.contains(id)).forEach(shown::add);
        Map<String, List<Rulings.Ruling>> together = new LinkedHashMap<>();
        for (Rulings.Ruling ruling : rulings.rulings()) {
            boolean ofLink = ruling.kind() == Kind.LINK || ruling.kind() == Kind.CUT;
            if (ofLink
                    && ruling.inForce()
                    && openers.contains(ruling.statements().get(0))) {
                together.computeIfAbsent(ruling.kind() + ruling.statements().get(1), what -> new ArrayList<>())
                        .add(ruling);
            }
        }
        return together.values().stream().map(same -> decision(same, shown)).toList();
    }

    /** One line for all that say the same: a cut is a decision about each statement that opens. */
    private Decision decision(List<Rulings.Ruling> same, Set<String> shown) {
        Rulings.Ruling last = same.get(0);
        String reply = last.statements().get(1);
        return new Decision(
                same.stream().map(Rulings.Ruling::entry).sorted().toList(),
                last.kind() == Kind.LINK ? "answers it" : "does not answer it",
                reply,
                desk.search()
                        .report(reply)
                        .map(cited -> Excerpt.of(cited.report().text(), Excerpt.TITLE))
                        .orElse(""),
                Excerpt.of(last.note(), Excerpt.QUOTATION),
                last.kind() == Kind.CUT || shown.contains(reply));
    }
}
