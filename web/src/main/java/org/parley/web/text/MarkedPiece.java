package org.parley.web.text;

import java.util.List;

/**
 * A stretch of an article with one look.
 *
 * @param starts the statements whose content begins here: their numbers come before the text
 * @param deeds the events whose words begin here: their signs come before the text
 * @param text the characters
 * @param classes style classes, empty for plain text
 * @param content whether it belongs to what was said
 * @param statements numbers of the statements it belongs to, innermost last, as "2 3"; empty for plain text
 */
public record MarkedPiece(
        List<Start> starts, List<Deed> deeds, String text, String classes, boolean content, String statements) {
    public MarkedPiece {
        starts = List.copyOf(starts);
        deeds = List.copyOf(deeds);
    }

    /**
     * The number of a statement in the text.
     *
     * @param number of the statement
     * @param hue class of its colour
     */
    public record Start(int number, String hue) {}

    /**
     * The sign of an event in the text.
     *
     * @param number of the event
     * @param id of the event
     * @param status in a word, which is the style class too
     * @param deed what was done, in words
     */
    public record Deed(int number, String id, String status, String deed) {}
}
