package org.parley.eval.marked;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * An event as a person marked it.
 *
 * @param type which
 * @param mode absent where none is clear
 * @param status what the text says of it
 * @param contexts what it is about, if that is clear
 * @param spans for each role, in text order, where its words stand, in UTF-16 offsets; the first of {@link ArgumentRole#TRIGGER} is the
 *     trigger itself, a second one another part of it
 */
public record MarkedEvent(
        EventType type,
        @Nullable EventMode mode,
        EventStatus status,
        List<EventContext> contexts,
        Map<ArgumentRole, List<Span>> spans) {
    public MarkedEvent {
        contexts = List.copyOf(contexts);
        spans = Map.copyOf(spans);
    }

    /** Where the words of that role stand. */
    public List<Span> spans(ArgumentRole role) {
        return spans.getOrDefault(role, List.of());
    }

    /** The same event in a text that begins so much earlier. */
    MarkedEvent moved(int by) {
        Map<ArgumentRole, List<Span>> moved = new EnumMap<>(ArgumentRole.class);
        spans.forEach((role, of) -> moved.put(
                role,
                of.stream()
                        .map(span -> new Span(span.start() + by, span.end() + by))
                        .toList()));
        return new MarkedEvent(type, mode, status, contexts, moved);
    }
}
