package org.parley.intake.watch;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what happens until it is asked for. */
final class Tally {
    private int visited;
    private int notModified;
    private int fresh;
    private int changed;
    private int articles;
    private final SortedMap<String, Integer> failed = new TreeMap<>();

    void visited() {
        visited++;
    }

    void notModified() {
        notModified++;
    }

    void fresh() {
        fresh++;
    }

    void changed() {
        changed++;
    }

    void article() {
        articles++;
    }

    void failed(String code) {
        failed.merge(code, 1, Integer::sum);
    }

    /** What was counted; counting begins anew. */
    Minute take(Instant from, Instant to, int waiting) {
        Minute minute = new Minute(from, to, visited, notModified, fresh, changed, articles, failed, waiting);
        visited = 0;
        notModified = 0;
        fresh = 0;
        changed = 0;
        articles = 0;
        failed.clear();
        return minute;
    }
}
