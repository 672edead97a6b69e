package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** interim */
public final class IdentityRules {
    private IdentityRules() {}

    /** interim */
    public static String block(KnownActor actor) {
        return actor.name().toLowerCase(Locale.ROOT);
    }

    /** interim */
    public static Set<String> blocks(ListedActor actor) {
        return Set.of(actor.name().toLowerCase(Locale.ROOT));
    }

    /** interim */
    public static boolean isListed(KnownActor actor, ListedActor listed) {
        return block(actor).equals(listed.name().toLowerCase(Locale.ROOT));
    }

    /** interim */
    public static List<Set<String>> group(
            Collection<KnownActor> block, Collection<ListedActor> listed, Rulings rulings) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (KnownActor actor : block) {
            groups.computeIfAbsent(actor.name(), n -> new TreeSet<>()).add(actor.id());
        }
        return new ArrayList<>(groups.values());
    }
}
