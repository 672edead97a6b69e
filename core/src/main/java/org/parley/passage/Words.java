package org.parley.passage;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/**
 * Words as BERT's BasicTokenizer (Devlin et al. 2018) sees them, with their places in the text.
 *
 * <p>A run of characters is one word; each punctuation mark, ASCII symbol and CJK ideograph is a word of its own, so that "U.S."
 * is four words and "Biden's" three. Combining marks stay with what they are written on. What BERT throws away (controls,
 * NUL, lone surrogates) lies between words.
 */
final class Words {
    private Words() {}

    /** The words between two offsets, in text order; linear in the number of characters. */
    static List<Span> of(String text, int from, int to) {
        List<Span> words = new ArrayList<>();
        int start = from;
        int i = from;
        while (i < to) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (Characters.separates(codePoint)) {
                addRun(words, start, i);
                start = next;
            } else if (Characters.standsAlone(codePoint)) {
                addRun(words, start, i);
                next = endOfMarks(text, next, to);
                words.add(new Span(i, next));
                start = next;
            }
            i = next;
        }
        addRun(words, start, to);
        return words;
    }

    private static void addRun(List<Span> words, int start, int end) {
        if (end > start) {
            words.add(new Span(start, end));
        }
    }

    private static int endOfMarks(String text, int from, int to) {
        int i = from;
        while (i < to && Characters.combines(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }
}
