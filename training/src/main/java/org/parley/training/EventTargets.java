package org.parley.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.eval.marked.MarkedEvent;
import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.reading.Row;

/**
 * What should come out of a row's columns for events.
 *
 * @param types for each word 0, or 1 and the ordinal of the {@link EventType} that it triggers
 * @param events the events whose triggers stand in the row
 */
record EventTargets(int[] types, List<Target> events) {
    /**
     * One event.
     *
     * @param trigger its trigger's words: first, and behind the last
     * @param from first word of its paragraph
     * @param to word behind the last of its paragraph
     * @param type which
     * @param mode absent where none was marked
     * @param status which
     * @param contexts those that were marked
     * @param roles for each {@link ArgumentRole} and each word of the row, whether the word has the role
     */
    record Target(
            int[] trigger,
            int from,
            int to,
            EventType type,
            @Nullable EventMode mode,
            EventStatus status,
            List<EventContext> contexts,
            boolean[][] roles) {}

    /** The targets of a row of a marked text. */
    static EventTargets of(Row row, List<MarkedEvent> events) {
        int[] types = new int[row.words().size()];
        List<Target> targets = new ArrayList<>();
        for (MarkedEvent event : events) {
            int[] trigger = Example.words(row, event.spans(ArgumentRole.TRIGGER).get(0));
            if (trigger[0] < trigger[1]) {
                Target target = target(row, event, trigger);
                for (int w = trigger[0]; w < trigger[1]; w++) {
                    types[w] = 1 + event.type().ordinal();
                }
                targets.add(target);
            }
        }
        return new EventTargets(types, targets);
    }

    private static Target target(Row row, MarkedEvent event, int[] trigger) {
        int segment = 0;
        while (row.segments()[segment + 1] <= trigger[0]) {
            segment++;
        }
        int from = row.segments()[segment];
        int to = row.segments()[segment + 1];
        boolean[][] roles =
                new boolean[ArgumentRole.values().length][row.words().size()];
        for (ArgumentRole role : ArgumentRole.values()) {
            List<Span> spans = event.spans(role);
            for (Span span : role == ArgumentRole.TRIGGER ? spans.subList(1, spans.size()) : spans) {
                int[] words = Example.words(row, span);
                for (int w = Math.max(from, words[0]); w < Math.min(to, words[1]); w++) {
                    roles[role.ordinal()][w] = true;
                }
            }
        }
        return new Target(trigger, from, to, event.type(), event.mode(), event.status(), event.contexts(), roles);
    }
}
