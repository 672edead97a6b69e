package org.parley.ledger.query;

import java.util.List;

/**
 * One wording of an utterance.
 *
 * @param text the words
 * @param reports who has it in these words, by day
 * @param difference how it differs from the fullest wording, in order: kept and left-out stretches together are the fullest
 *     wording, kept and put-in ones this wording
 */
public record Wording(String text, List<Report> reports, List<Stretch> difference) {
    public Wording {
        reports = List.copyOf(reports);
        difference = List.copyOf(difference);
    }

    /** Whether nothing of the fullest wording is missing. */
    public boolean isComplete() {
        return difference.stream().noneMatch(stretch -> stretch.kind() == Stretch.Kind.LEFT_OUT);
    }
}
