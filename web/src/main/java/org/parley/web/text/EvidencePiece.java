package org.parley.web.text;

/**
 * A stretch of the words that tell an event.
 *
 * @param text the characters
 * @param classes style classes: {@code trigger}, {@code decides}, {@code around}; empty for other evidence
 */
public record EvidencePiece(String text, String classes) {
    /** Whether it stands out. */
    public boolean isMarked() {
        return classes.contains("trigger") || classes.contains("decides");
    }

    /** Whether it stands beside the evidence. */
    public boolean isAround() {
        return classes.contains("around");
    }
}
