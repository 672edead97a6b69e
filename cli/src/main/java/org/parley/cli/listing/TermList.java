package org.parley.cli.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermUse;

/** Uses of terms as a table. */
public final class TermList {
    /** Uses, one a row. */
    public static final Listing<Row> USES = new Listing<>(List.of(
            new Field<>("speaker", row -> row.history().speaker().name()),
            new Field<>("country", row -> row.history().speaker().country()),
            new Field<>("term", Row::term),
            new Field<>("first", Row::isFirst),
            new Field<>("day", row -> row.use().report().day()),
            new Field<>("voice", row -> row.use().voice().name().toLowerCase(Locale.ROOT)),
            new Field<>("text", row -> row.use().report().text()),
            new Field<>("outlet", row -> row.use().report().article().outlet()),
            new Field<>("statement", row -> row.use().report().id()),
            new Field<>("article", row -> row.use().report().article().id())));

    private TermList() {}

    /**
     * A use.
     *
     * @param history of which it is one
     * @param term the term, or the other words where it is a use of these
     * @param isFirst whether it is the first use of the term
     * @param use where it stands
     */
    public record Row(TermHistory history, String term, boolean isFirst, TermUse use) {}

    /** The uses of other words before, then those of the term. */
    public static List<Row> rows(TermHistory history) {
        List<Row> rows = new ArrayList<>();
        String insteadOf = history.insteadOf();
        if (insteadOf != null) {
            history.before().forEach(use -> rows.add(new Row(history, insteadOf, false, use)));
        }
        for (TermUse use : history.uses()) {
            boolean first = history.first().filter(use::equals).isPresent();
            rows.add(new Row(history, history.term().get(0), first, use));
        }
        return rows;
    }
}
