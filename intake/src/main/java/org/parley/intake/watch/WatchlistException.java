package org.parley.intake.watch;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.ingest.InputProblem;

/** A watchlist that can't be used. */
public final class WatchlistException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    WatchlistException(List<InputProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + ": " + problem.explanation())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file's lines; the message holds the same, a line each. */
    public List<InputProblem> problems() {
        return problems;
    }
}
