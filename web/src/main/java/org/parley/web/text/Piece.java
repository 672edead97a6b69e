package org.parley.web.text;

/**
 * A stretch of text that is shown in one way.
 *
 * @param text the characters
 * @param marked whether it stands out
 */
public record Piece(String text, boolean marked) {}
