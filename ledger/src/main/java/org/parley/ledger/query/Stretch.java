package org.parley.ledger.query;

/**
 * A run of words in the comparison of two wordings, or of two versions of an article, of which the earlier one stands in the place of
 * the fullest wording.
 *
 * @param kind where the words stand
 * @param text the words with the white space behind them
 */
public record Stretch(Kind kind, String text) {
    /** Where words stand. */
    public enum Kind {
        /** In both wordings. */
        KEPT,
        /** In the fullest wording alone. */
        LEFT_OUT,
        /** In the wording alone, such as an [insertion] or an ellipsis. */
        PUT_IN
    }
}
