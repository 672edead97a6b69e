package org.parley.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ArticleView;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.Exchange.Remark;
import org.parley.ledger.query.Exchange.Tie;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Side;
import org.parley.ledger.query.StatementSearch;
import org.parley.model.Statement;
import org.parley.web.chart.Timeline;
import org.parley.web.page.ExchangeContent.Passage;
import org.parley.web.page.ExchangeContent.Step;
import org.parley.web.page.ExchangeContent.Why;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** Makes the steps of an exchange for its page. Not thread-safe. */
final class ExchangeSteps {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String THIRD = "third";

    private final Exchange exchange;
    private final StatementSearch search;
    private final Map<String, List<String>> statementsOf = new HashMap<>();

    /** What a step is, before it has its place and number. */
    private record Draft(
            String column,
            Side by,
            String what,
            String style,
            String condition,
            String via,
            List<Report> reports,
            @Nullable Tie why) {
        @Nullable
        LocalDate day() {
            return reports.get(0).day();
        }
    }

    ExchangeSteps(Exchange exchange, StatementSearch search) {
        this.exchange = exchange;
        this.search = search;
    }

    /** What the sides said: by day, and on one day first what opens. */
    List<Step> conversation() {
        List<Draft> drafts = new ArrayList<>(openers());
        exchange.answers().forEach(answer -> drafts.add(answer(answer)));
        exchange.withdrawals().forEach(remark -> drafts.add(remark(remark, FROM, "Taken back", "withdrawn")));
        drafts.sort(Comparator.comparing(Draft::day, Comparator.nullsLast(Comparator.naturalOrder())));
        return numbered(drafts, 1);
    }

    /**
     * What others said of it, by day.
     *
     * @param first number of the first
     */
    List<Step> comments(int first) {
        return numbered(
                exchange.comments().stream()
                        .map(remark -> remark(remark, THIRD, "Comment", "comment"))
                        .toList(),
                first);
    }

    private List<Step> numbered(List<Draft> drafts, int first) {
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            Tie why = draft.why();
            steps.add(new Step(
                    first + steps.size(),
                    draft.column(),
                    SideLink.of(draft.by()),
                    draft.what(),
                    draft.style(),
                    Excerpt.of(draft.condition(), Excerpt.TITLE),
                    Excerpt.of(draft.via(), Excerpt.NAME),
                    draft.day(),
                    draft.reports().stream().map(this::passage).toList(),
                    why == null ? null : why(why)));
        }
        return steps;
    }

    /** An opening that was said again days later is a step of its own. */
    private List<Draft> openers() {
        Map<String, List<Report>> said = new LinkedHashMap<>();
        exchange.openers().forEach(report -> said.computeIfAbsent(report.utterance(), id -> new ArrayList<>())
                .add(report));
        String kind = English.capital(English.opening(exchange.kind()));
        return said.values().stream()
                .map(reports -> new Draft(FROM, exchange.from(), kind, "opening", "", "", reports, null))
                .toList();
    }

    private static Draft answer(Answer answer) {
        return new Draft(
                TO,
                answer.by(),
                English.capital(English.stance(answer.kind())),
                answer.kind().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(answer.condition(), ""),
                String.join(", ", answer.via()),
                answer.reports(),
                answer.why());
    }

    private static Draft remark(Remark remark, String column, String what, String style) {
        String via = String.join(", ", remark.report().relays());
        return new Draft(column, remark.by(), what, style, "", via, List.of(remark.report()), remark.why());
    }

    private Passage passage(Report report) {
        return new Passage(
                report.id(),
                Person.orNobody(report.speaker()),
                Excerpt.of(report.text(), Excerpt.QUOTATION),
                English.form(report.form()),
                report.day() == null ? "" : English.day(report.day()),
                Excerpt.of(String.join(", ", report.relays()), Excerpt.NAME),
                ArticleLine.of(report.article()),
                place(report));
    }

    /** Pages of articles number their statements from 1. */
    private String place(Report report) {
        String article = report.article().id();
        int index = statementsOf.computeIfAbsent(article, this::statements).indexOf(report.id());
        return "/articles/" + article + (index < 0 ? "" : "#s" + (index + 1));
    }

    private List<String> statements(String article) {
        Optional<ArticleView> view = search.article(article);
        return view.stream()
                .flatMap(one -> one.extraction().statements().stream())
                .map(Statement::id)
                .toList();
    }

    /** Reasons name sides as the ledger does, by code or id; people call them by name. */
    private Why why(Tie tie) {
        List<String> reasons = new ArrayList<>();
        for (String reason : tie.reasons()) {
            String told = reason;
            for (Side side : Stream.concat(Stream.of(exchange.from()), exchange.to().stream())
                    .toList()) {
                told = told.endsWith(" " + side.id())
                        ? told.substring(0, told.length() - side.id().length()) + side.name()
                        : told;
            }
            reasons.add(Excerpt.of(told, Excerpt.TITLE));
        }
        return new Why(tie.opener(), String.format(Locale.ENGLISH, "%.2f of 1", tie.score()), reasons);
    }

    /** The steps and proposed days on a line. */
    static List<Timeline.Moment> moments(Exchange exchange, List<Step> steps) {
        List<Timeline.Moment> moments = new ArrayList<>();
        for (Step step : steps) {
            Timeline.Kind kind = step.style().equals("withdrawn")
                    ? Timeline.Kind.WITHDRAWN
                    : step.column().equals(FROM) ? Timeline.Kind.OPENED : Timeline.Kind.ANSWERED;
            moments.add(new Timeline.Moment(
                    step.date(), kind, step.by().name() + ": " + step.what(), "#step" + step.number()));
        }
        exchange.proposed()
                .forEach(day -> moments.add(new Timeline.Moment(day, Timeline.Kind.PROPOSED, "proposed day", "")));
        return moments;
    }
}
