package org.parley.ledger.actorfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.ledger.identity.ListedActor;

/** The actors of a file while it is read, each under what its records have in common. */
final class ActorDrafts {
    private final Map<Object, ActorDraft> drafts = new LinkedHashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();

    /** The actor of this key; a new one if there was none. */
    ActorDraft get(Object key, Supplier<ActorDraft> fresh) {
        return drafts.computeIfAbsent(key, any -> fresh.get());
    }

    void add(ActorDraft draft) {
        drafts.put(new Object(), draft);
    }

    /** The first equal value met: posts and days repeat in long lists. */
    @SuppressWarnings("unchecked")
    <T> T shared(T value) {
        return (T) shared.computeIfAbsent(value, first -> first);
    }

    /** All actors in order. Each draft is let go as soon as it is finished; nothing is left behind. */
    List<ListedActor> finished() {
        List<ListedActor> found = new ArrayList<>(drafts.size());
        Iterator<ActorDraft> rest = drafts.values().iterator();
        while (rest.hasNext()) {
            found.add(rest.next().finished());
            rest.remove();
        }
        shared.clear();
        return found;
    }
}
