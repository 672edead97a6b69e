package org.parley.cli.html;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/** The lines of a text that hold something, without the white space around them. */
final class Blocks {
    private Blocks() {}

    static List<Span> of(String text) {
        List<Span> blocks = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            Span block = stripped(text, from, end);
            if (block.length() > 0) {
                blocks.add(block);
            }
            from = end + 1;
        }
        return blocks;
    }

    private static Span stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
