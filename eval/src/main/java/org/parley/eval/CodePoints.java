package org.parley.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/** Turns the code-point offsets of files into the UTF-16 offsets of one text. */
final class CodePoints {
    private final String text;
    private final int length;
    private final boolean onlyBasicPlane;

    CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.onlyBasicPlane = length == text.length();
    }

    /**
     * The spans of one role.
     *
     * @param pairs half-open, in code points; none where absent
     * @throws IllegalArgumentException for what is no span of the text
     */
    List<Span> spans(@Nullable List<List<Integer>> pairs) {
        return pairs == null ? List.of() : pairs.stream().map(this::span).toList();
    }

    /** As {@link #spans}, for one pair. */
    Span span(List<Integer> pair) {
        if (pair.size() != 2 || pair.get(0) < 0 || pair.get(1) < pair.get(0) || pair.get(1) > length) {
            throw new IllegalArgumentException("not a span of the text: " + pair);
        }
        return new Span(offset(pair.get(0)), offset(pair.get(1)));
    }

    private int offset(int codePoint) {
        return onlyBasicPlane ? codePoint : text.offsetByCodePoints(0, codePoint);
    }
}
