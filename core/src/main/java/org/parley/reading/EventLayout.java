package org.parley.reading;

import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;

/**
 * The columns of {@link HeadLayout} that tell events.
 *
 * <p>Per word: whether it is a trigger, and of which {@link EventType}; for triggers, {@link EventMode}, {@link EventStatus} and
 * {@link EventContext}. For each {@link ArgumentRole} a bias and two vectors; the product of a trigger's first vector with a word's
 * second, with the word's bias, scores whether the word has that role in the trigger's event.
 */
public final class EventLayout {
    public static final int TYPES = HeadLayout.EVENTS;
    /** No trigger; then each {@link EventType}. */
    public static final int TYPE_TAGS = 1 + EventType.values().length;

    public static final int MODES = TYPES + TYPE_TAGS;
    /** No mode; then each {@link EventMode}. */
    public static final int MODE_TAGS = 1 + EventMode.values().length;

    public static final int STATUSES = MODES + MODE_TAGS;
    public static final int CONTEXTS = STATUSES + EventStatus.values().length;
    public static final int ROLE_BIASES = CONTEXTS + EventContext.values().length;
    public static final int ROLE_VECTORS = ROLE_BIASES + ArgumentRole.values().length;
    public static final int ROLE_WIDTH = 32;

    /** Behind the last column. */
    static final int END = ROLE_VECTORS + 2 * ROLE_WIDTH * ArgumentRole.values().length;

    /** Factor on the product of two role vectors. */
    public static final float ROLE_SCALE = 1f / 4;

    private EventLayout() {}

    /** First column of a trigger's vector; that of a word which may have the role follows it. */
    public static int vector(ArgumentRole role) {
        return ROLE_VECTORS + 2 * ROLE_WIDTH * role.ordinal();
    }

    /**
     * Log-odds that a word has a role in a trigger's event.
     *
     * @param outputs the row's outputs, {@code [word][column]}
     */
    public static float role(float[][] outputs, int trigger, int word, ArgumentRole role) {
        int from = vector(role);
        float sum = 0;
        for (int i = 0; i < ROLE_WIDTH; i++) {
            sum += outputs[trigger][from + i] * outputs[word][from + ROLE_WIDTH + i];
        }
        return sum * ROLE_SCALE + outputs[word][ROLE_BIASES + role.ordinal()];
    }
}
