package org.parley.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Argument;
import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMention;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * Turns a row's event scores into event mentions.
 *
 * <p>Neighbouring words that are triggers of one type are one trigger. Its most certain word looks for the arguments, among the words
 * of its paragraph.
 */
final class EventDecoder {
    /** Probability from which a word is a trigger. */
    private static final double TRIGGER = 0.5;

    /** Log-odds above which a single word does not part two stretches of one argument. */
    private static final float BRIDGE = -2;

    private EventDecoder() {}

    /** The event mentions of one segment of a row: words {@code from} to {@code to}, exclusive. */
    static List<EventMention> decode(Row row, float[][] outputs, int from, int to) {
        List<EventMention> mentions = new ArrayList<>();
        int w = from;
        while (w < to) {
            int type = trigger(outputs[w]);
            if (type < 0) {
                w++;
                continue;
            }
            int end = w + 1;
            int head = w;
            while (end < to && trigger(outputs[end]) == type) {
                head = probability(outputs[end]) > probability(outputs[head]) ? end : head;
                end++;
            }
            Span span = row.words().get(w).cover(row.words().get(end - 1));
            mentions.add(mention(row, outputs, new Trigger(head, span, EventType.values()[type]), from, to));
            w = end;
        }
        return mentions;
    }

    private record Trigger(int head, Span span, EventType type) {}

    /** Probability that a word is a trigger of any type. */
    private static double probability(float[] columns) {
        return 1 - softmax(columns, EventLayout.TYPES, EventLayout.TYPE_TAGS)[0];
    }

    /** Ordinal of the type that a word triggers; -1 where it triggers none. */
    private static int trigger(float[] columns) {
        return probability(columns) < TRIGGER ? -1 : best(columns, EventLayout.TYPES + 1, EventLayout.TYPE_TAGS - 1);
    }

    private static EventMention mention(Row row, float[][] outputs, Trigger trigger, int from, int to) {
        float[] columns = outputs[trigger.head()];
        List<Argument> arguments = new ArrayList<>();
        for (ArgumentRole role : ArgumentRole.values()) {
            arguments.addAll(arguments(row, outputs, trigger, role, from, to));
        }
        arguments.sort(Comparator.comparing(Argument::span));
        int status = best(columns, EventLayout.STATUSES, EventStatus.values().length);
        return new EventMention(
                trigger.span(),
                trigger.type(),
                probability(columns),
                mode(columns, trigger.type()),
                EventStatus.values()[status],
                contexts(columns),
                arguments);
    }

    private static @Nullable EventMode mode(float[] columns, EventType type) {
        EventMode best = null;
        float most = columns[EventLayout.MODES];
        for (EventMode mode : EventMode.values()) {
            float score = columns[EventLayout.MODES + 1 + mode.ordinal()];
            if (mode.type() == type && score > most) {
                best = mode;
                most = score;
            }
        }
        return best;
    }

    private static Set<EventContext> contexts(float[] columns) {
        Set<EventContext> contexts = EnumSet.noneOf(EventContext.class);
        for (EventContext context : EventContext.values()) {
            if (columns[EventLayout.CONTEXTS + context.ordinal()] > 0) {
                contexts.add(context);
            }
        }
        return contexts;
    }

    private static List<Argument> arguments(
            Row row, float[][] outputs, Trigger trigger, ArgumentRole role, int from, int to) {
        List<Argument> arguments = new ArrayList<>();
        int w = from;
        while (w < to) {
            float score = EventLayout.role(outputs, trigger.head(), w, role);
            if (score <= 0) {
                w++;
                continue;
            }
            int end = w + 1;
            float least = score;
            while (end < to) {
                float next = EventLayout.role(outputs, trigger.head(), end, role);
                boolean bridge =
                        next > BRIDGE && end + 1 < to && EventLayout.role(outputs, trigger.head(), end + 1, role) > 0;
                if (next <= 0 && !bridge) {
                    break;
                }
                least = Math.min(least, next);
                end++;
            }
            Span span = row.words().get(w).cover(row.words().get(end - 1));
            arguments.add(new Argument(role, span, 1 / (1 + Math.exp(-least))));
            w = end;
        }
        return arguments;
    }

    private static int best(float[] columns, int from, int length) {
        int best = 0;
        for (int k = 1; k < length; k++) {
            if (columns[from + k] > columns[from + best]) {
                best = k;
            }
        }
        return best;
    }

    static double[] softmax(float[] columns, int from, int length) {
        double max = columns[from + best(columns, from, length)];
        double[] probability = new double[length];
        double sum = 0;
        for (int k = 0; k < length; k++) {
            probability[k] = Math.exp(columns[from + k] - max);
            sum += probability[k];
        }
        for (int k = 0; k < length; k++) {
            probability[k] /= sum;
        }
        return probability;
    }
}
