package org.parley.eval;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/** Finds words in a text, so that tests need not count characters. */
final class Spans {
    private Spans() {}

    /** Where each of the pieces stands first. */
    static List<Span> of(String text, String... pieces) {
        List<Span> spans = new ArrayList<>();
        for (String piece : pieces) {
            int start = text.indexOf(piece);
            if (start < 0) {
                throw new IllegalArgumentException("not in the text: " + piece);
            }
            spans.add(new Span(start, start + piece.length()));
        }
        return spans;
    }

    /** An attribution of the words named. */
    static Attributed attributed(String text, String source, String cue, String content) {
        return new Attributed(of(text, source), of(text, cue), of(text, content));
    }
}
