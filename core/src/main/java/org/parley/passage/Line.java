package org.parley.passage;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/**
 * One line of the text, or part of one, with its words; never empty.
 *
 * @param text the article's text
 * @param words in text order
 */
record Line(String text, List<Span> words) {
    Line {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a line without words");
        }
    }

    /** All lines that hold at least one word. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || breaks(text.charAt(i))) {
                List<Span> words = Words.of(text, start, i);
                if (!words.isEmpty()) {
                    lines.add(new Line(text, words));
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** From the first character of the first word to the last of the last. */
    Span span() {
        return words.get(0).cover(words.get(words.size() - 1));
    }

    /** The line's words from one index to behind another. */
    Line part(int from, int to) {
        return new Line(text, words.subList(from, to));
    }

    int size() {
        return words.size();
    }

    /** First code point of a word. */
    int first(int word) {
        return text.codePointAt(words.get(word).start());
    }

    String word(int word) {
        return words.get(word).of(text);
    }

    /** Whether no character stands between the word and the one before it. */
    boolean touchesPrevious(int word) {
        return word > 0 && words.get(word - 1).end() == words.get(word).start();
    }

    /** NEL (U+0085) is no break: in badly decoded Windows text it is an ellipsis. */
    private static boolean breaks(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u2028' || c == '\u2029';
    }
}
