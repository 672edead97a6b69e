package org.parley.web.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.parley.model.Event;
import org.parley.model.Span;

/** The words of an article that tell events; asked for in text order. Not thread-safe. */
final class Triggers {
    private record Mark(Span span, int number, Event event, boolean first) {}

    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();
    /** The first mark that may still matter. */
    private int next;

    /**
     * The words of events.
     *
     * @param events in text order: they are numbered from 1
     * @param length of the text
     */
    Triggers(List<Event> events, int length) {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            List<Span> spans = event.trigger().isEmpty() ? List.of(event.evidence()) : event.trigger();
            for (int j = 0; j < spans.size(); j++) {
                if (spans.get(j).length() > 0 && spans.get(j).end() <= length) {
                    marks.add(new Mark(spans.get(j), i + 1, event, j == 0));
                }
            }
        }
        marks.sort(Comparator.comparing(Mark::span).thenComparing(Mark::number));
    }

    /** Adds where the marks of a line begin and end. */
    void cut(Span line, SortedSet<Integer> cuts) {
        open.forEach(mark -> cut(line, mark.span(), cuts));
        for (int i = next; i < marks.size() && marks.get(i).span().start() < line.end(); i++) {
            cut(line, marks.get(i).span(), cuts);
        }
    }

    private static void cut(Span line, Span span, SortedSet<Integer> cuts) {
        if (line.contains(span.start())) {
            cuts.add(span.start());
        }
        if (line.contains(span.end())) {
            cuts.add(span.end());
        }
    }

    /** The events whose first word begins with the piece that begins there, or between it and the one before. */
    List<MarkedPiece.Deed> upTo(int from) {
        open.removeIf(mark -> mark.span().end() <= from);
        List<MarkedPiece.Deed> deeds = new ArrayList<>();
        while (next < marks.size() && marks.get(next).span().start() <= from) {
            Mark mark = marks.get(next++);
            if (mark.span().end() > from) {
                open.add(mark);
            }
            if (mark.first()) {
                deeds.add(new MarkedPiece.Deed(
                        mark.number(),
                        mark.event().id(),
                        EventWords.status(mark.event().status()),
                        EventWords.deed(mark.event())));
            }
        }
        return deeds;
    }

    /** Whether the piece asked for last tells an event. */
    boolean isOpen() {
        return !open.isEmpty();
    }
}
