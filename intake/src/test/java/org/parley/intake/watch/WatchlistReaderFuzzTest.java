package org.parley.intake.watch;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.parley.ingest.InputProblem;

/** Whatever a watchlist holds, there is something to follow or a problem on one of its lines, the same each time. */
class WatchlistReaderFuzzTest {
    private static final String FILE = "watch.toml";

    @FuzzTest(maxDuration = "10s")
    void anyWatchlist(byte[] bytes) {
        String toml = new String(bytes, StandardCharsets.UTF_8);
        String first = read(toml);
        String second = read(toml);
        if (!first.equals(second)) {
            throw new AssertionError("first " + first + " and then " + second);
        }
    }

    private static String read(String toml) {
        try {
            Watchlist watchlist = WatchlistReader.read(toml, FILE, Path.of("/desk"));
            if (watchlist.all().isEmpty() || watchlist.contact().isEmpty()) {
                throw new AssertionError("nothing to follow, or nobody to answer for it: " + watchlist);
            }
            return watchlist.toString();
        } catch (WatchlistException e) {
            checkProblems(e.problems(), toml.split("\\R", -1).length);
            return e.problems().toString();
        }
    }

    private static void checkProblems(List<InputProblem> problems, int lines) {
        boolean placed = problems.stream()
                .allMatch(problem -> problem.place().file().equals(FILE)
                        && problem.place().line() >= 0
                        && problem.place().line() <= lines + 1);
        if (problems.isEmpty() || !placed) {
            throw new AssertionError("no problem or out of place: " + problems);
        }
    }
}
