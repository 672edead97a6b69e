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
    /** Less is a day that stands somewhere on the page. */
    private static final int LEAST = 8;

    /** What a clue must weigh to count as agreement. */
    private static final int COUNTING = 30;

    /** What a clue must weigh to decide what another one means. */
    private static final int DECIDING = 45;

    private static final int AGREEMENT = 5;
    private static final int MOST_AGREEING = 4;

    private DateChooser() {}

    /**
     * The clue for the day with the most weight: that of its best clue, and some more for each other kind of clue that agrees.
     *
     * @param clues in the order of the page; of equal ones the first counts
     * @return settled on one day; nothing if no clue weighs enough
     */
    static @Nullable DateClue choose(List<DateClue> clues) {
        List<DateClue> settled = clues.stream().map(clue -> settle(clue, clues)).toList();
        Map<LocalDate, Integer> scores = scores(settled);
        Comparator<DateClue> order = Comparator.comparingInt((DateClue clue) -> scores.getOrDefault(clue.day(), 0))
                .thenComparingInt(DateClue::weight);
        DateClue best = null;
        for (DateClue clue : settled) {
            best = best == null || order.compare(clue, best) > 0 ? clue : best;
        }
        return best == null || best.weight() < LEAST ? null : best;
    }

    private static Map<LocalDate, Integer> scores(List<DateClue> settled) {
        Map<LocalDate, Integer> best = new HashMap<>();
        Map<LocalDate, Set<String>> kinds = new HashMap<>();
        for (DateClue clue : settled) {
            best.merge(clue.day(), clue.weight(), Math::max);
            if (clue.weight() >= COUNTING) {
                kinds.computeIfAbsent(clue.day(), day -> new HashSet<>()).add(clue.evidence());
            }
        }
        kinds.forEach(
                (day, agreeing) -> best.merge(day, AGREEMENT * Math.min(MOST_AGREEING, agreeing.size()), Integer::sum));
        return best;
    }

    /** A clue that may mean several days means the one that a sure clue names, if none names the first. */
    private static DateClue settle(DateClue clue, List<DateClue> clues) {
        if (clue.others().isEmpty() || isNamed(clue.day(), clues)) {
            return clue.settledOn(clue.day());
        }
        return clue.others().stream()
                .filter(other -> isNamed(other, clues))
                .findFirst()
                .map(clue::settledOn)
                .orElse(clue.settledOn(clue.day()));
    }

    private static boolean isNamed(LocalDate day, List<DateClue> clues) {
        return clues.stream()
                .anyMatch(clue -> clue.others().isEmpty()
                        && clue.weight() >= DECIDING
                        && clue.day().equals(day));
    }
}
