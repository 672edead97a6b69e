package org.parley.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.export.LedgerColumns;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Stretch;
import org.parley.ledger.query.Utterance;
import org.parley.ledger.query.UtteranceView;
import org.parley.ledger.query.Wording;
import org.parley.ledger.wording.Differences;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;
import org.parley.web.http.Request;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/** What a speaker said on a matter over time, and which outlet left what out. */
public final class WordingsPage {
    /** The share of the shorter of two texts that both need to have for their difference to tell anything. */
    private static final double ALIKE = 0.3;

    /** And how many characters: a name alone is no wording. */
    private static final int FEWEST_LETTERS = 16;

    private static final List<Column<Row>> COLUMNS = columns();

    private final Desk desk;

    /** The page over a ledger. */
    public WordingsPage(Desk desk) {
        this.desk = desk;
    }

    /** A report of a wording, for the table. */
    private record Row(Wording wording, Report report) {}

    private static List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>();
        for (Column<Report> column :
                LedgerColumns.ofReports("utterance", "day", "speaker", "outlet", "text", "statement", "article")) {
            columns.add(new Column<>(
                    column.name(), column.type(), row -> column.value().apply(row.report())));
        }
        columns.add(
                Column.text("complete", row -> Boolean.toString(row.wording().isComplete())));
        columns.add(new Column<>("left_out", Column.Type.TEXTS, row -> stretches(row, Stretch.Kind.LEFT_OUT)));
        columns.add(new Column<>("put_in", Column.Type.TEXTS, row -> stretches(row, Stretch.Kind.PUT_IN)));
        return List.copyOf(columns);
    }

    private static List<String> stretches(Row row, Stretch.Kind kind) {
        return row.wording().difference().stream()
                .filter(stretch -> stretch.kind() == kind)
                .map(stretch -> stretch.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * The page, for the template.
     *
     * @param speaker who
     * @param asked id of the utterance that was asked about
     * @param count how many utterances, in words
     * @param said oldest first
     * @param csv a row for each report
     */
    public record View(@Nullable Person speaker, String asked, String count, List<Said> said, String csv) {}

    /**
     * What was said once.
     *
     * @param id of the utterance
     * @param asked whether it was asked about
     * @param days when
     * @param text its fullest wording
     * @param counts reports and outlets, in words
     * @param change how it differs from what was said before; empty where the words have too little in common
     * @param wordings where there are several: fullest first
     */
    public record Said(
            String id,
            boolean asked,
            String days,
            String text,
            String counts,
            List<Stretch> change,
            List<UtterancePage.WordingView> wordings) {}

    /** For people. */
    public Answer html(Request request) {
        String id = request.pathValue("id");
        List<UtteranceView> views = find(id);
        String asked = desk.search()
                .report(id)
                .map(cited -> cited.report().utterance())
                .orElse(id);
        List<Said> said = new ArrayList<>();
        UtteranceView before = null;
        for (UtteranceView view : views) {
            said.add(said(view, before, asked));
            before = view;
        }
        ActorCard speaker = views.isEmpty() ? null : views.get(0).utterance().speaker();
        Person person = Person.orNobody(speaker);
        View view =
                new View(person, asked, English.count(said.size(), "utterance"), said, "/wordings/" + asked + ".csv");
        String title = (person == null ? "Speaker not named" : person.name()) + " on one matter over time";
        String json = "/wordings/" + asked + ".json";
        return desk.templates().answer("overtime", desk.frame(request, title, "search", json), view);
    }

    /** For programs. */
    public Answer json(Request request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("said", find(request.pathValue("id")));
        return desk.json().answer(json);
    }

    /** A row for each report, with what it left out. */
    public Answer csv(Request request) {
        List<Row> rows = find(request.pathValue("id")).stream()
                .flatMap(view -> view.wordings().stream())
                .flatMap(wording -> wording.reports().stream().map(report -> new Row(wording, report)))
                .toList();
        return StatementTable.whole("parley-wordings.csv", COLUMNS, rows);
    }

    private List<UtteranceView> find(String id) {
        return desk.ledger()
                .terms()
                .wordings(id)
                .orElseThrow(() -> Refusal.notFound(
                        "The ledger has no statement \"" + Excerpt.of(id, 40) + "\" of somebody who is named."));
    }

    private static Said said(UtteranceView view, @Nullable UtteranceView before, String asked) {
        Utterance utterance = view.utterance();
        return new Said(
                utterance.id(),
                utterance.id().equals(asked),
                English.days(utterance.first(), utterance.last()),
                utterance.text(),
                UtteranceCard.reports(utterance),
                before == null ? List.of() : change(before.utterance().text(), utterance.text()),
                view.wordings().size() < 2 ? List.of() : UtterancePage.wordings(view));
    }

    private static List<Stretch> change(String before, String after) {
        List<Stretch> change = Differences.between(before, after);
        int kept = change.stream()
                .filter(stretch -> stretch.kind() == Stretch.Kind.KEPT)
                .mapToInt(stretch -> stretch.text().length())
                .sum();
        return kept >= FEWEST_LETTERS && kept >= ALIKE * Math.min(before.length(), after.length()) ? change : List.of();
    }
}
