package org.parley.web.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.model.Event;
import org.parley.model.Span;

/** The words that tell an event, with its trigger and the words that decided its status marked. */
public final class MarkedEvidence {
    /** Characters of context on each side that a report shows at most. */
    private static final int CONTEXT = 700;

    private MarkedEvidence() {}

    /**
     * The evidence alone, cut to what a list has room for.
     *
     * @param evidence the characters of the event's evidence
     */
    public static List<EvidencePiece> of(Event event, String evidence) {
        int start = event.evidence().start();
        int end = start + evidence.length();
        int last = event.trigger().stream().mapToInt(Span::end).max().orElse(start);
        int shown = Math.min(end, Math.max(start + Excerpt.QUOTATION, last));
        if (shown < end && Character.isLowSurrogate(evidence.charAt(shown - start))) {
            shown--;
        }
        List<EvidencePiece> pieces = cut(event, evidence, start, new Span(start, Math.max(start, shown)));
        if (shown < end) {
            pieces.add(new EvidencePiece(" …", ""));
        }
        return List.copyOf(pieces);
    }

    /**
     * The evidence within its paragraph.
     *
     * @param text the whole article
     */
    public static List<EvidencePiece> inContext(Event event, String text) {
        Span evidence = event.evidence();
        if (evidence.end() > text.length()) {
            return List.of();
        }
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, evidence.start() - 1)) + 1, evidence.start() - CONTEXT);
        int feed = text.indexOf('\n', evidence.end());
        int to = Math.min(feed < 0 ? text.length() : feed, evidence.end() + CONTEXT);
        from = Math.min(Math.max(0, from), evidence.start());
        return List.copyOf(cut(event, text, 0, new Span(from, to)));
    }

    /**
     * Cuts a text wherever something begins or ends.
     *
     * @param offset of the text's first character in the article
     * @param window what is shown, in the article
     */
    private static List<EvidencePiece> cut(Event event, String text, int offset, Span window) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(window.start(), window.end()));
        add(List.of(event.evidence()), window, cuts);
        add(event.trigger(), window, cuts);
        add(event.statusWords(), window, cuts);
        List<EvidencePiece> pieces = new ArrayList<>();
        int from = window.start();
        for (int to : cuts) {
            if (to > from) {
                pieces.add(new EvidencePiece(text.substring(from - offset, to - offset), classes(event, from)));
                from = to;
            }
        }
        return pieces;
    }

    private static void add(List<Span> spans, Span window, SortedSet<Integer> cuts) {
        for (Span span : spans) {
            if (window.contains(span.start())) {
                cuts.add(span.start());
            }
            if (window.contains(span.end())) {
                cuts.add(span.end());
            }
        }
    }

    private static String classes(Event event, int at) {
        if (isIn(event.trigger(), at)) {
            return isIn(event.statusWords(), at) ? "trigger decides" : "trigger";
        }
        if (isIn(event.statusWords(), at)) {
            return "decides";
        }
        return event.evidence().contains(at) ? "" : "around";
    }

    private static boolean isIn(List<Span> spans, int at) {
        return spans.stream().anyMatch(span -> span.contains(at));
    }
}
