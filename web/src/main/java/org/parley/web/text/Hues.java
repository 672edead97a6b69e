package org.parley.web.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which speaker has which colour: in the order in which they come, over again after the last; grey for nobody. Not thread-safe. */
public final class Hues {
    private static final int HUES = 6;

    private final Map<String, Integer> order = new HashMap<>();

    /** The style class that carries the colour of an actor. */
    public String of(@Nullable String actorId) {
        return "hue" + number(actorId);
    }

    /** The number of the colour, 0 for nobody. */
    public int number(@Nullable String actorId) {
        return actorId == null ? 0 : 1 + order.computeIfAbsent(actorId, id -> order.size()) % HUES;
    }
}
