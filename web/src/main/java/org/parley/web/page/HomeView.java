package org.parley.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page, for the template.
 *
 * @param counts what the ledger holds
 * @param span from which day to which, in words; empty where no day is known
 * @param changed when it last grew; absent where it never did
 * @param examples searches that find something
 * @param newest the latest utterances
 * @param latest the articles that came last
 * @param reading whether pasted texts are read
 */
public record HomeView(
        List<Count> counts,
        String span,
        @Nullable String changed,
        List<ResultsView.Chip> examples,
        List<UtteranceCard> newest,
        List<ArticleLine> latest,
        boolean reading) {
    public HomeView {
        counts = List.copyOf(counts);
        examples = List.copyOf(examples);
        newest = List.copyOf(newest);
        latest = List.copyOf(latest);
    }

    /**
     * A number with its noun.
     *
     * @param number with separators
     * @param noun in the right number
     */
    public record Count(String number, String noun) {}

    /** Whether the ledger holds nothing yet. */
    public boolean isEmpty() {
        return latest.isEmpty() && newest.isEmpty();
    }
}
