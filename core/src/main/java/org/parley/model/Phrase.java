package org.parley.model;

/**
 * Words of an article.
 *
 * @param text the words
 * @param span where they stand
 */
public record Phrase(String text, Span span) {
    /** The words at a place of a text. */
    public static Phrase at(Span span, CharSequence text) {
        return new Phrase(span.of(text), span);
    }
}
