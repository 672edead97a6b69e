package org.parley.cli.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;

/** Problems as they are met, one a line, and how many of each kind there were. Used by one thread. */
public final class ProblemLog {
    private final PrintStream err;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<RunReport.Located> places = new ArrayList<>();
    private Runnable beforeLine = () -> {};

    /** A log that prints there. */
    public ProblemLog(PrintStream err) {
        this.err = err;
    }

    /** Runs before each line, to clear away what else stands on the terminal's last line. */
    void beforeLine(Runnable action) {
        beforeLine = action;
    }

    /** Prints {@code parley: place: code: explanation} and counts it. */
    public void add(String place, String code, String explanation) {
        counts.merge(code, 1, Integer::sum);
        if (places.size() < RunReport.MOST_PLACES) {
            places.add(new RunReport.Located(place, code, explanation));
        }
        beforeLine.run();
        String line = "parley: " + place + ": " + code + ": " + explanation;
        err.println(StyledText.of(line, Ink.PLAIN).plain());
    }

    /** How many problems there were. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many there were by code. */
    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** The first of them with their places, at most {@link RunReport#MOST_PLACES}. */
    public List<RunReport.Located> places() {
        return Collections.unmodifiableList(places);
    }

    /** Prints how many there were by code, if there were any. */
    public void summarise(int articles) {
        if (counts.isEmpty()) {
            return;
        }
        String byCode = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        err.println(
                "parley: " + counted(articles, "article") + " read, " + counted(total(), "problem") + ": " + byCode);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
