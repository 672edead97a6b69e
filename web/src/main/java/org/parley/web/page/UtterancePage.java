package org.parley.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ExchangeSearch;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Stretch;
import org.parley.ledger.query.Utterance;
import org.parley.ledger.query.UtteranceView;
import org.parley.ledger.query.Wording;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.text.Citation;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** Everything somebody said once: its wordings side by side, and who has them. */
public final class UtterancePage {
    /** Reports of one utterance are mostly in one exchange: a few of them tell all. */
    private static final int MOST_LOOKED_UP = 20;

    private static final int MOST_EXCHANGES = 10;

    private final Desk desk;

    /** The page over a ledger. */
    public UtterancePage(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page, for the template.
     *
     * @param id of the utterance
     * @param speaker who said it; absent where nobody is named
     * @param text the fullest wording
     * @param counts reports and outlets, in words
     * @param days when
     * @param outlets who published it
     * @param wordings fullest first
     * @param citation of the fullest report
     * @param addressee to whom; absent where no report says
     * @param exchanges in which it takes part
     */
    public record View(
            String id,
            @Nullable Person speaker,
            String text,
            String counts,
            String days,
            List<String> outlets,
            List<WordingView> wordings,
            String citation,
            @Nullable Person addressee,
            List<ExchangeContent.Other> exchanges) {}

    /**
     * A wording.
     *
     * @param title "Fullest wording", "Wording 2"
     * @param summary how it differs, in words
     * @param stretches kept, left out and put in
     * @param differs whether anything differs
     * @param reports who has it
     */
    public record WordingView(
            String title, String summary, List<Stretch> stretches, boolean differs, List<ReportLine> reports) {}

    /**
     * A report of a wording.
     *
     * @param statement its id
     * @param article where it stands
     * @param day what it counts for
     * @param said the words that tell when; empty where none do
     * @param relays through whom it came; empty where through nobody
     * @param kind how much is quoted
     */
    public record ReportLine(
            String statement, ArticleLine article, String day, String said, String relays, String kind) {}

    /** For people. */
    public Answer html(Request request) {
        UtteranceView found = find(request);
        Utterance utterance = found.utterance();
        Person speaker = Person.orNobody(utterance.speaker());
        View view = new View(
                utterance.id(),
                speaker,
                utterance.text(),
                UtteranceCard.reports(utterance),
                English.days(utterance.first(), utterance.last()),
                utterance.outlets().stream()
                        .map(outlet -> Excerpt.of(outlet, Excerpt.NAME))
                        .toList(),
                wordings(found),
                Citation.of(utterance.fullest(), request.base()),
                Person.orNobody(utterance.fullest().addressee()),
                exchanges(found));
        String title = (speaker == null ? "" : speaker.name() + ": ") + Excerpt.of(utterance.text(), Excerpt.NAME);
        String json = "/utterances/" + utterance.id() + ".json";
        return desk.templates().answer("utterance", desk.frame(request, title, "search", json), view);
    }

    static List<WordingView> wordings(UtteranceView view) {
        List<WordingView> wordings = new ArrayList<>();
        for (Wording wording : view.wordings()) {
            wordings.add(wording(wording, wordings.size() + 1));
        }
        return wordings;
    }

    /** Those in which any of its reports takes part. */
    private List<ExchangeContent.Other> exchanges(UtteranceView view) {
        return view.wordings().stream()
                .flatMap(wording -> wording.reports().stream())
                .limit(MOST_LOOKED_UP)
                .map(report -> new ExchangeSearch(List.of(), Set.of(), Set.of(), null, null, report.id()))
                .flatMap(search -> desk.exchanges().exchanges(search, 0, MOST_EXCHANGES).stream())
                .map(ExchangePage::other)
                .distinct()
                .toList();
    }

    /** For programs. */
    public Answer json(Request request) {
        return Answer.json(desk.details().of(find(request)));
    }

    /** A row for each report. */
    public Answer csv(Request request) {
        List<Report> reports = find(request).wordings().stream()
                .map(Wording::reports)
                .flatMap(List::stream)
                .toList();
        return StatementTable.reports("parley-utterance.csv", reports);
    }

    private UtteranceView find(Request request) {
        String id = request.pathValue("id");
        return desk.search()
                .utterance(id)
                .orElseThrow(() -> Refusal.notFound("The ledger has no statement \"" + Excerpt.of(id, 40) + "\"."));
    }

    private static WordingView wording(Wording wording, int number) {
        int leftOut = words(wording, Stretch.Kind.LEFT_OUT);
        int putIn = words(wording, Stretch.Kind.PUT_IN);
        String summary;
        if (leftOut == 0 && putIn == 0) {
            summary = number == 1 ? "" : "the same words";
        } else {
            summary = (leftOut > 0 ? "leaves out " + English.count(leftOut, "word") : "")
                    + (leftOut > 0 && putIn > 0 ? ", " : "")
                    + (putIn > 0 ? "puts in " + English.count(putIn, "word") : "");
        }
        return new WordingView(
                number == 1 ? "Fullest wording" : "Wording " + number,
                summary,
                wording.difference(),
                leftOut + putIn > 0,
                wording.reports().stream().map(UtterancePage::line).toList());
    }

    private static int words(Wording wording, Stretch.Kind kind) {
        return wording.difference().stream()
                .filter(stretch -> stretch.kind() == kind)
                .mapToInt(stretch -> stretch.text().strip().split("\\s+").length)
                .sum();
    }

    private static ReportLine line(Report report) {
        return new ReportLine(
                report.id(),
                ArticleLine.of(report.article()),
                report.day() == null ? "" : English.day(report.day()),
                report.saidText() == null ? "" : Excerpt.of(report.saidText(), Excerpt.NAME),
                Excerpt.of(String.join(", ", report.relays()), Excerpt.NAME),
                English.form(report.form()));
    }
}
