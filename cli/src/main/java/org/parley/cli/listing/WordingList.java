package org.parley.cli.listing;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Stretch;
import org.parley.ledger.query.UtteranceView;
import org.parley.ledger.query.Wording;

/** Wordings of what was said as a table, with what each left out. */
public final class WordingList {
    /** Reports, one a row. */
    public static final Listing<Row> WORDINGS = new Listing<>(List.of(
            new Field<>("utterance", row -> row.view().utterance().id()),
            new Field<>("day", row -> row.report().day()),
            new Field<>(
                    "speaker",
                    row -> row.report().speaker() == null
                            ? null
                            : row.report().speaker().name()),
            new Field<>("outlet", row -> row.report().article().outlet()),
            new Field<>("complete", row -> row.wording().isComplete()),
            new Field<>("text", row -> row.wording().text()),
            new Field<>("left_out", row -> stretches(row.wording(), Stretch.Kind.LEFT_OUT)),
            new Field<>("put_in", row -> stretches(row.wording(), Stretch.Kind.PUT_IN)),
            new Field<>("statement", row -> row.report().id()),
            new Field<>("article", row -> row.report().article().id())));

    private WordingList() {}

    /**
     * A report of a wording.
     *
     * @param view what was said
     * @param wording in which words
     * @param report where
     */
    public record Row(UtteranceView view, Wording wording, Report report) {}

    /** All reports of what was said, fullest wording first. */
    public static List<Row> rows(UtteranceView view) {
        return view.wordings().stream()
                .flatMap(wording -> wording.reports().stream().map(report -> new Row(view, wording, report)))
                .toList();
    }

    private static List<String> stretches(Wording wording, Stretch.Kind kind) {
        return wording.difference().stream()
                .filter(stretch -> stretch.kind() == kind)
                .map(stretch -> stretch.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }
}
