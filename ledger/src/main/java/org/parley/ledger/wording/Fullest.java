package org.parley.ledger.wording;

import java.util.Comparator;

/** interim */
public final class Fullest {
    /** interim */
    public static final Comparator<Content> FIRST =
            Comparator.comparing((Content c) -> -c.text().length()).thenComparing(Content::id);

    private Fullest() {}
}
