package org.parley.interchange;

import java.util.Arrays;
import org.parley.model.Span;

/**
 * Turns UTF-16 offsets into one text into code point offsets.
 *
 * <p>A surrogate without its partner counts as one code point, as in Python. Costs one pass over the text, four bytes for each
 * character beyond the basic plane, and a binary search for each offset.
 */
public final class CodePoints {
    /** Offsets of the second halves of the surrogate pairs, ascending. */
    private final int[] secondHalves;

    /** Counts the surrogate pairs of a text once. */
    public CodePoints(CharSequence text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count++] = i;
            }
        }
        secondHalves = Arrays.copyOf(found, count);
    }

    /** Code point that holds the first unit of the span; one that the span cuts in two is taken whole. */
    public int start(Span span) {
        return span.start() - pairsBefore(span.start() + 1);
    }

    /** First code point behind the span; one that the span cuts in two is taken whole. */
    public int end(Span span) {
        return span.end() - pairsBefore(span.end());
    }

    /** How many second halves lie before an offset. */
    private int pairsBefore(int offset) {
        int found = Arrays.binarySearch(secondHalves, offset);
        return found >= 0 ? found : -found - 1;
    }
}
