package org.parley.ledger.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a report's evidence that carry meaning. */
final class Evidence {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;
    /** Inflected forms share their beginning. */
    private static final int STEM = 5;

    private final Set<String> words = new HashSet<>();

    Evidence(String text) {
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() >= SHORTEST) {
                words.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
    }

    /** Whether two share at least a quarter of the words of the shorter. */
    boolean agrees(Evidence other) {
        Set<String> small = words.size() < other.words.size() ? words : other.words;
        Set<String> large = small == words ? other.words : words;
        long shared = small.stream().filter(large::contains).count();
        return shared > 0 && 4 * shared >= small.size();
    }
}
