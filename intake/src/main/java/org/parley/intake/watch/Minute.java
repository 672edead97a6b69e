package org.parley.intake.watch;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What happened in a minute; in a longer stretch where a server kept the watch waiting.
 *
 * @param from its beginning
 * @param to its end
 * @param visited feeds, sitemaps and folders that were looked at
 * @param notModified how many of them had nothing new to say
 * @param fresh items that were listed for the first time
 * @param changed items that were listed as changed
 * @param articles that were handed on
 * @param failed fetches that failed or were refused and items that were left out, by the code of the reason
 * @param waiting items that are still to be fetched or read
 */
public record Minute(
        Instant from,
        Instant to,
        int visited,
        int notModified,
        int fresh,
        int changed,
        int articles,
        SortedMap<String, Integer> failed,
        int waiting) {
    public Minute {
        failed = new TreeMap<>(failed);
    }

    /** One line for people, without the time; it leaves out what did not happen. */
    public String line() {
        StringJoiner line = new StringJoiner(", ");
        line.setEmptyValue("nothing to do");
        add(line, visited, "looked at" + (notModified > 0 ? " (" + notModified + " not modified)" : ""));
        add(line, fresh, "new");
        add(line, changed, "changed");
        add(line, articles, articles == 1 ? "article" : "articles");
        for (Map.Entry<String, Integer> code : failed.entrySet()) {
            line.add(code.getValue() + " " + code.getKey());
        }
        add(line, waiting, "waiting");
        return line.toString();
    }

    private static void add(StringJoiner line, int count, String what) {
        if (count > 0) {
            line.add(count + " " + what);
        }
    }
}
