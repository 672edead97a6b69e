package org.parley.eval.marked;

import java.util.List;

/**
 * A sentence or short paragraph with all its events.
 *
 * @param id of the corpus's text, or file and line
 * @param text without the marks
 * @param events in the order of their numbers; none where it tells no event
 */
public record MarkedText(String id, String text, List<MarkedEvent> events) {
    public MarkedText {
        events = List.copyOf(events);
    }
}
