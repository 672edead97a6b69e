package org.parley.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Pairs gold and predicted attributions one to one, the most alike first. */
final class Matching {
    private Matching() {}

    /**
     * @param gold index in the gold list
     * @param predicted index in the predicted list
     * @param jaccard of the contents' words, 0..1
     * @param firstWord number of the gold content's first word
     */
    record Pair(int gold, int predicted, double jaccard, int firstWord) {}

    private static final Comparator<Pair> MOST_ALIKE_FIRST = Comparator.comparingDouble(Pair::jaccard)
            .reversed()
            .thenComparingInt(Pair::firstWord)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted);

    /** The chosen pairs among those that share a word of content and pass the test; each item in one pair at most. */
    static List<Pair> match(
            List<ScoredAttribution> gold,
            List<ScoredAttribution> predicted,
            BiPredicate<ScoredAttribution, ScoredAttribution> test) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double jaccard = gold.get(i).contentJaccard(predicted.get(j));
                if (jaccard > 0 && test.test(gold.get(i), predicted.get(j))) {
                    candidates.add(new Pair(
                            i, j, jaccard, gold.get(i).words(Role.CONTENT).nextSetBit(0)));
                }
            }
        }
        candidates.sort(MOST_ALIKE_FIRST);
        Set<Integer> goldTaken = new HashSet<>();
        Set<Integer> predictedTaken = new HashSet<>();
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!goldTaken.contains(pair.gold()) && predictedTaken.add(pair.predicted())) {
                goldTaken.add(pair.gold());
                chosen.add(pair);
            }
        }
        return chosen;
    }
}
