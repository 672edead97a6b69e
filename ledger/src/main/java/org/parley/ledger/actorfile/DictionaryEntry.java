package org.parley.ledger.actorfile;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of an actor dictionary while its lines are read.
 *
 * @param at where its first line stands
 * @param names the main one first
 * @param codes in the order of the file
 */
record DictionaryEntry(Position at, List<String> names, List<Code> codes) {
    /**
     * A code and when it holds.
     *
     * @param at its line
     * @param letters such as {@code RUSGOV}
     * @param days such as {@code <910625}; blank for always
     */
    record Code(Position at, String letters, String days) {
        boolean isDated() {
            return !days.isEmpty();
        }
    }

    DictionaryEntry(Position at, String name) {
        this(at, new ArrayList<>(List.of(name)), new ArrayList<>());
    }
}
