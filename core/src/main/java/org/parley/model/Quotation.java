package org.parley.model;

/**
 * A stretch between quotation marks within one paragraph.
 *
 * @param span with its marks
 * @param inside without its marks
 * @param depth 0 for an outer quotation, 1 for one inside it, and so on
 * @param closing how it ends
 * @param continued whether it takes up a quotation that the paragraph before left open
 */
public record Quotation(Span span, Span inside, int depth, Closing closing, boolean continued) {
    /** How a quotation ends. */
    public enum Closing {
        /** By its closing mark. */
        CLOSED,
        /** Left open at the end of the paragraph and reopened in the next. */
        GOES_ON,
        /** Left open, and nothing takes it up: it runs to the end of its paragraph or to the next opening mark of its kind. */
        LEFT_OPEN
    }
}
