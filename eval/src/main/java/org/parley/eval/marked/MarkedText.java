package org.parley.eval.marked;

import java.util.ArrayList;
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

    /** Texts as the paragraphs of one, with the id of the first. */
    public static MarkedText joined(List<MarkedText> texts) {
        StringBuilder all = new StringBuilder();
        List<MarkedEvent> events = new ArrayList<>();
        for (MarkedText text : texts) {
            all.append(all.isEmpty() ? "" : "\n\n");
            int start = all.length();
            all.append(text.text());
            text.events().forEach(event -> events.add(event.moved(start)));
        }
        return new MarkedText(texts.get(0).id(), all.toString(), events);
    }
}
