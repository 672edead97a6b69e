package org.parley.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a scorer found.
 *
 * @param table for people, with a line end behind every line
 * @param scores 0..1 by name of the measure, in the table's order
 * @param passed whether it meets the bar that the gold data themselves set; data without a bar are always met
 */
record Report(String table, Map<String, Double> scores, boolean passed) {
    /** Both, one below the other; passed if both are. */
    Report and(Report other) {
        Map<String, Double> all = new LinkedHashMap<>(scores);
        all.putAll(other.scores);
        return new Report(table + "\n" + other.table, all, passed && other.passed);
    }
}
