package org.parley.cli.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.cli.view.StatementView;
import org.parley.model.ActorRef;

/** Which speaker has which colour: in the order in which they first speak, over again after the last; grey for nobody. */
final class Speakers {
    private static final int HUES = 6;

    private final Map<String, Integer> order = new HashMap<>();

    Speakers(List<StatementView> statements) {
        for (StatementView view : statements) {
            ActorRef speaker = view.statement().speaker();
            if (speaker != null) {
                order.putIfAbsent(speaker.actor().id(), order.size());
            }
        }
    }

    /** The class that carries the colour. */
    String hue(StatementView view) {
        ActorRef speaker = view.statement().speaker();
        Integer place = speaker == null ? null : order.get(speaker.actor().id());
        return place == null ? "hue0" : "hue" + (1 + place % HUES);
    }
}
