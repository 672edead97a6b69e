package org.parley.intake.metadata;

import java.util.List;
import java.util.Locale;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** Knows the words by which pages say what a date beside them means. */
final class DateLabels {
    private static final int FURTHEST = 14;
    private static final int SHORTEST_BEHIND = 6;

    private final List<WordRow> labels = WordTable.read("parley/intake/metadata/date-labels.tsv", "label", "means");

    /** What a date means. */
    enum Meaning {
        PUBLISHED,
        MODIFIED,
        /** Neither: an event, an author's birth, a copyright. */
        OTHER,
        UNKNOWN
    }

    /** By the label that ends last before the date; some languages have the verb behind it: "am 4. Mai 2020 veröffentlicht". */
    Meaning meaning(String before, String after) {
        String words = before.toLowerCase(Locale.ROOT);
        int last = Math.max(1, words.length() - FURTHEST);
        int longest = 0;
        Meaning meaning = Meaning.UNKNOWN;
        for (WordRow row : labels) {
            String label = row.get("label");
            int end = end(words, label);
            if (end > last || (end == last && label.length() > longest)) {
                last = end;
                longest = label.length();
                meaning = meaning(row);
            }
        }
        return meaning == Meaning.UNKNOWN ? behind(after.toLowerCase(Locale.ROOT)) : meaning;
    }

    /** Where the label ends as a word of its own; 0 where it does not stand there. */
    private static int end(String words, String label) {
        int at = words.lastIndexOf(label);
        int end = at + label.length();
        boolean whole = at >= 0
                && (at == 0 || !Character.isLetter(words.charAt(at - 1)))
                && (end == words.length() || !Character.isLetter(words.charAt(end)));
        return whole ? end : 0;
    }

    private Meaning behind(String words) {
        return labels.stream()
                .filter(row -> row.get("label").length() >= SHORTEST_BEHIND && words.contains(row.get("label")))
                .map(DateLabels::meaning)
                .filter(meaning -> meaning != Meaning.OTHER)
                .findFirst()
                .orElse(Meaning.UNKNOWN);
    }

    private static Meaning meaning(WordRow row) {
        return Meaning.valueOf(row.get("means").toUpperCase(Locale.ROOT));
    }
}
