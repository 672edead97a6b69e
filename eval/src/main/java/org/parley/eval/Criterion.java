package org.parley.eval;

import java.util.Locale;

/** When a predicted attribution counts as a gold one found. */
enum Criterion {
    /** Half the words of both contents are shared. */
    CONTENT,
    /** The source matches too. */
    PARTIAL,
    /** The cue as well. */
    PARTIAL_CUE,
    /** As {@link #PARTIAL}, where another mention of the same name will do. */
    NAMED,
    /** Every word of all three roles. */
    STRICT;

    boolean holds(ScoredAttribution gold, ScoredAttribution predicted) {
        return switch (this) {
            case CONTENT -> gold.sharesHalfItsContentWith(predicted);
            case PARTIAL -> CONTENT.holds(gold, predicted) && gold.sourceMatches(predicted);
            case PARTIAL_CUE -> PARTIAL.holds(gold, predicted) && gold.cueMatches(predicted);
            case NAMED -> CONTENT.holds(gold, predicted) && gold.sourceNamesTheSame(predicted);
            case STRICT -> gold.hasTheSameWordsAs(predicted);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '+');
    }
}
