package org.parley.eval;

/**
 * Hits among what was predicted and among what is gold. The two differ where one side is sorted into kinds and its partner is of
 * another kind.
 *
 * @param hitsPredicted predicted items that are right
 * @param predicted all predicted items
 * @param hitsGold gold items that were found
 * @param gold all gold items
 */
record Counts(long hitsPredicted, long predicted, long hitsGold, long gold) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    /** Where both sides share their hits. */
    static Counts of(long hits, long predicted, long gold) {
        return new Counts(hits, predicted, hits, gold);
    }

    /** Right ones among all, where there is only one side. */
    static Counts share(long right, long all) {
        return of(right, all, all);
    }

    Counts plus(Counts other) {
        return new Counts(
                hitsPredicted + other.hitsPredicted,
                predicted + other.predicted,
                hitsGold + other.hitsGold,
                gold + other.gold);
    }

    /** 0..1; finding nothing is right where there is nothing. */
    double precision() {
        return ratio(hitsPredicted, predicted, gold);
    }

    /** 0..1; likewise. */
    double recall() {
        return ratio(hitsGold, gold, predicted);
    }

    /** 0..1 */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double ratio(long hits, long all, long otherSide) {
        if (all > 0) {
            return (double) hits / all;
        }
        return otherSide == 0 ? 1 : 0;
    }
}
