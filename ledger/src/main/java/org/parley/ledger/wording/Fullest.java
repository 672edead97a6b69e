package org.parley.ledger.wording;

import java.util.Collection;
import java.util.Comparator;

/** Picks the wording that says most. */
public final class Fullest {
    /** The fullest first: most quoted words, then most words, then the smallest id of a statement. */
    public static final Comparator<PreparedContent> FIRST = Comparator.comparingInt(PreparedContent::quotedWords)
            .thenComparingInt(PreparedContent::words)
            .reversed()
            .thenComparing(PreparedContent::id);

    private Fullest() {}

    /**
     * The fullest of several wordings; the same whatever their order.
     *
     * @throws java.util.NoSuchElementException where there are none
     */
    public static PreparedContent of(Collection<PreparedContent> wordings) {
        return wordings.stream().min(FIRST).orElseThrow();
    }
}
