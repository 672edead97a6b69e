package org.parley.intake.metadata;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the day of publication from what speaks for it. */
final class DateChooser {
    private static final int LEAST = 8;

    private DateChooser() {}

    /**
     * The day with the most weight: its best clue, and some more for each clue of another kind.
     *
     * @return its best clue, moved to the day that was chosen; nothing if no clue weighs enough
     */
    static @Nullable DateClue choose(List<DateClue> clues) {
        List<DateClue> settled = clues.stream().map(clue -> settle(clue, clues)).toList();
        Map<LocalDate, Integer> scores = new HashMap<>();
        Map<LocalDate, Set<String>> kinds = new HashMap<>();
        for (DateClue clue : settled) {
            scores.merge(clue.day(), clue.weight(), Math::max);
            if (clue.weight() >= 30) {
                kinds.computeIfAbsent(clue.day(), day -> new HashSet<>()).add(clue.evidence());
            }
        }
        Comparator<DateClue> order = Comparator.comparingInt((DateClue clue) ->
                        scores.getOrDefault(clue.day(), 0) + 5 * Math.min(4, kinds.getOrDefault(clue.day(), Set.of()).size()))
                .thenComparingInt(DateClue::weight);
        DateClue best = null;
        for (DateClue clue : settled) {
            best = best == null || order.compare(clue, best) > 0 ? clue : best;
        }
        return best == null || best.weight() < LEAST ? null : best;
    }

    /** Settles which way round day and month are, and which day it was where the outlet is. */
    private static DateClue settle(DateClue clue, List<DateClue> clues) {
        for (DateClue other : clues) {
            boolean sure = other.swapped() == null && other.weight() >= LEAST;
            if (sure && clue.swapped() != null && other.day().equals(clue.swapped())
                    && clues.stream().noneMatch(third -> third.swapped() == null && third.day().equals(clue.day()))) {
                return clue.at(other.day());
            }
            boolean neighbour = Math.abs(other.day().toEpochDay() - clue.day().toEpochDay()) == 1;
            if (sure && clue.inUtc() && !other.inUtc() && neighbour && other.weight() >= 60
                    && clues.stream().noneMatch(third -> !third.inUtc() && third.weight() >= 60 && third.day().equals(clue.day()))) {
                return clue.at(other.day());
            }
        }
        return clue;
    }
}
