package org.parley.cli;

import java.util.Locale;

/** Numbers with what they count. */
final class Counted {
    private Counted() {}

    /** "1 report", "2,345 reports", "2 entries". */
    static String of(long count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? noun : plural);
    }
}
