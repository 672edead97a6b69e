package org.parley.cli;

import java.util.Locale;
import org.parley.ledger.query.Found;

/** Numbers with what they count. */
final class Counted {
    private Counted() {}

    /** "2,345". */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "5 utterances, 7 reports". */
    static String of(Found found) {
        return of(found.utterances(), "utterance") + ", " + of(found.reports(), "report");
    }

    /** "1 report", "2,345 reports", "2 entries". */
    static String of(long count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number(count) + " " + (count == 1 ? noun : plural);
    }
}
