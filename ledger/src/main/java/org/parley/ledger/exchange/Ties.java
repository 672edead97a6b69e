package org.parley.ledger.exchange;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people decided about links.
 *
 * @param made by id of the statement that answers, the one that it answers whatever the rules say
 * @param cut by id of the statement that answers, those that it does not answer whatever the rules say
 */
public record Ties(Map<String, String> made, Map<String, Set<String>> cut) {
    /** Nothing decided. */
    public static final Ties NONE = new Ties(Map.of(), Map.of());

    public Ties {
        made = Map.copyOf(made);
        cut = Map.copyOf(cut);
    }

    boolean isCut(Move opener, Move reply) {
        return cut.getOrDefault(reply.id(), Set.of()).contains(opener.id());
    }

    /** Ids of the statements that somebody made answers to this one. */
    Stream<String> answersTo(String opener) {
        return made.entrySet().stream()
                .filter(tie -> tie.getValue().equals(opener))
                .map(Map.Entry::getKey);
    }
}
