package org.parley.ledger.query;

/**
 * A term in a speaker's own voice.
 *
 * @param report where it stands
 * @param voice how the report has it
 */
public record TermUse(Report report, Voice voice) {
    /** How a report has words. */
    public enum Voice {
        /** In quotation marks. */
        QUOTED,
        /** Without marks, but said to be the speaker's word: "called it a blockade". */
        REPORTED
    }
}
