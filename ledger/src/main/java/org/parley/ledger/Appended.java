package org.parley.ledger;

import java.util.List;

/**
 * What became of an extraction that was to be kept.
 *
 * @param outcome whether there was anything new in it
 * @param statements how many statements were kept; 0 where nothing was new
 * @param changes how a new reading differs from the one before; empty but for {@link Outcome#REREAD}
 */
public record Appended(Outcome outcome, int statements, List<StatementChange> changes) {
    /** Whether there was anything new. */
    public enum Outcome {
        /** A new article. */
        ADDED,
        /** A new version of a known article. */
        NEW_VERSION,
        /** A new reading of a known version. */
        REREAD,
        /** Known in this very reading: nothing was kept. */
        KNOWN
    }

    public Appended {
        changes = List.copyOf(changes);
    }
}
