package org.parley.model;

import java.util.List;

/**
 * One sentence.
 *
 * @param span without the white space around it, with its closing punctuation and quotation marks
 * @param words runs of letters and digits, and every other visible character as a word of its own
 */
public record Sentence(Span span, List<Span> words) {
    public Sentence {
        words = List.copyOf(words);
    }
}
