package org.parley.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.interchange.CodePoints;
import org.parley.model.Article;
import org.parley.model.Span;

/**
 * The text of one article with its offsets in code points.
 *
 * <p>A span that cuts a surrogate pair in two counts with the whole of it, for half a character is no character.
 */
final class CitedText {
    private final String text;
    private final CodePoints offsets;

    private CitedText(String text) {
        this.text = text;
        this.offsets = new CodePoints(text);
    }

    /** First code point of a span. */
    int start(Span span) {
        return offsets.start(span);
    }

    /** First code point behind a span. */
    int end(Span span) {
        return offsets.end(span);
    }

    /** The characters of a span. */
    String exact(Span span) {
        return text.substring(unitStart(span), unitEnd(span));
    }

    /** The characters of all spans, joined as {@link org.parley.model.Statement#text()} joins them. */
    String words(List<Span> spans) {
        return String.join(" … ", spans.stream().map(this::exact).toList());
    }

    /** Up to so many characters before a span. */
    String before(Span span, int codePoints) {
        int end = unitStart(span);
        int start = end;
        for (int taken = 0; taken < codePoints && start > 0; taken++) {
            start = text.offsetByCodePoints(start, -1);
        }
        return text.substring(start, end);
    }

    /** Up to so many characters behind a span. */
    String behind(Span span, int codePoints) {
        int start = unitEnd(span);
        int end = start;
        for (int taken = 0; taken < codePoints && end < text.length(); taken++) {
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(start, end);
    }

    /** The same as {@link #before}, less a first word that it would cut; a word longer than all of it is cut. */
    String wordsBefore(Span span, int codePoints) {
        String cut = before(span, codePoints);
        int start = unitStart(span) - cut.length();
        if (start == 0 || Character.isWhitespace(text.charAt(start - 1))) {
            return cut;
        }
        for (int i = 0; i < cut.length(); i++) {
            if (Character.isWhitespace(cut.charAt(i))) {
                return cut.substring(i);
            }
        }
        return cut;
    }

    /** The same as {@link #behind}, less a last word that it would cut; a word longer than all of it is cut. */
    String wordsBehind(Span span, int codePoints) {
        String cut = behind(span, codePoints);
        int end = unitEnd(span) + cut.length();
        if (end == text.length() || Character.isWhitespace(text.charAt(end))) {
            return cut;
        }
        for (int i = cut.length() - 1; i >= 0; i--) {
            if (Character.isWhitespace(cut.charAt(i))) {
                return cut.substring(0, i + 1);
            }
        }
        return cut;
    }

    private int unitStart(Span span) {
        return cutsAPair(span.start()) ? span.start() - 1 : span.start();
    }

    private int unitEnd(Span span) {
        return cutsAPair(span.end()) ? span.end() + 1 : span.end();
    }

    private boolean cutsAPair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    /** Counts each article once, though its reports come one by one. */
    static final class Source {
        private @Nullable CitedText cited;

        /** The text of an article; the last one asked for is kept. */
        CitedText of(Article article) {
            CitedText kept = cited;
            if (kept == null || !kept.text.equals(article.text())) {
                kept = new CitedText(article.text());
                cited = kept;
            }
            return kept;
        }
    }

    /** From the first of all pieces to the last. */
    static Span covering(List<Span> pieces) {
        return pieces.stream().reduce(Span::cover).orElse(new Span(0, 0));
    }
}
