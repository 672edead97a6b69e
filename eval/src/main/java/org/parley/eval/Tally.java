package org.parley.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts under the names of what they measure, summed up as articles come in; in the order in which the names came first. */
final class Tally {
    private final Map<String, Counts> counts = new LinkedHashMap<>();

    void add(String measure, Counts more) {
        counts.merge(measure, more, Counts::plus);
    }

    /** {@link Counts#NONE} for a name never added to. */
    Counts of(String measure) {
        return counts.getOrDefault(measure, Counts.NONE);
    }

    /** All of them, read-only. */
    Map<String, Counts> all() {
        return Collections.unmodifiableMap(counts);
    }
}
