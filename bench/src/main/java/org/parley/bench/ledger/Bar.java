package org.parley.bench.ledger;

import java.util.Locale;

/**
 * A figure beside the one that it must stay below.
 *
 * @param name what is measured, with its unit
 * @param figure as measured
 * @param limit that it must stay below, in the same unit
 */
record Bar(String name, double figure, double limit) {
    boolean holds() {
        return figure < limit;
    }

    /** What a process that measures returns. */
    int exitCode() {
        return holds() ? 0 : 1;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s  %s: %.1f, must be below %.0f", holds() ? "pass" : "FAIL", name, figure, limit);
    }
}
