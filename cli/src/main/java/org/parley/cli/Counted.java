package org.parley.cli;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {
    private Counted() {}

    /** "1 report", "2,345 reports". */
    static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d ", count) + noun + (count == 1 ? "" : "s");
    }
}
