package org.parley.export.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.export.Column;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermUse;

/** The columns of tables of uses of a term. */
public final class TermColumns {
    private static final List<Column<Row>> USE = List.of(
            Column.text("speaker", row -> row.history().speaker().name()),
            Column.optional("country", row -> row.history().speaker().country()),
            Column.text("term", Row::term),
            Column.text("first", row -> Boolean.toString(row.isFirst())),
            new Column<>("day", Column.Type.DAY, row -> row.use().report().day()),
            Column.text("voice", row -> ExchangeJson.lower(row.use().voice())),
            Column.text("text", row -> row.use().report().text()),
            Column.optional("outlet", row -> row.use().report().article().outlet()),
            Column.text("statement", row -> row.use().report().id()),
            Column.text("article", row -> row.use().report().article().id()));

    private TermColumns() {}

    /**
     * A use.
     *
     * @param history of which it is one
     * @param term the term, or the other words where it is a use of these
     * @param isFirst whether it is the first use of the term
     * @param use where it stands
     */
    public record Row(TermHistory history, String term, boolean isFirst, TermUse use) {}

    /** Columns of a table with a row for each use. */
    public static List<Column<Row>> ofUses() {
        return USE;
    }

    /** The uses of other words before, then those of the term. */
    public static List<Row> rows(TermHistory history) {
        List<Row> rows = new ArrayList<>();
        String other = Objects.requireNonNullElse(history.insteadOf(), "");
        history.before().forEach(use -> rows.add(new Row(history, other, false, use)));
        for (TermUse use : history.uses()) {
            boolean first = history.first().filter(use::equals).isPresent();
            rows.add(new Row(history, history.term().get(0), first, use));
        }
        return rows;
    }
}
