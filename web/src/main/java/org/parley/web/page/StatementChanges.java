package org.parley.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.Report;

/**
 * Which statements two versions of an article share: those of the same speaker in the same words.
 *
 * @param kept how many both have
 * @param gone those of the earlier version alone, in its order
 * @param come those of the later one alone, likewise
 */
record StatementChanges(int kept, List<Report> gone, List<Report> come) {
    StatementChanges {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** What is the same in both versions. */
    private record Said(@Nullable String speaker, String text) {
        static Said of(Report report) {
            return new Said(report.speaker() == null ? null : report.speaker().id(), report.text());
        }
    }

    static StatementChanges of(List<Report> before, List<Report> after) {
        Map<Said, Integer> left = new HashMap<>();
        before.forEach(report -> left.merge(Said.of(report), 1, Integer::sum));
        List<Report> come =
                after.stream().filter(report -> !takeOne(left, Said.of(report))).toList();
        List<Report> gone =
                before.stream().filter(report -> takeOne(left, Said.of(report))).toList();
        return new StatementChanges(after.size() - come.size(), gone, come);
    }

    private static boolean takeOne(Map<Said, Integer> left, Said said) {
        int count = left.getOrDefault(said, 0);
        if (count > 0) {
            left.put(said, count - 1);
        }
        return count > 0;
    }
}
