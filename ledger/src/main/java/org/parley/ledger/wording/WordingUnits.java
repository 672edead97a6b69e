package org.parley.ledger.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into words, each with the marks at it and the white space behind it; an ellipsis is a word here. Together the units
 * are the text.
 */
final class WordingUnits {
    private static final String ELLIPSIS = "…";

    private final String text;
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    WordingUnits(String text) {
        this.text = text;
        WordScanner scanner = new WordScanner(text);
        int behind = 0;
        while (scanner.next()) {
            if (scanner.kind() != WordScanner.Kind.MARK) {
                starts.add(keys.isEmpty() ? 0 : cut(behind, scanner.start()));
                keys.add(key(scanner));
                behind = scanner.end();
            }
        }
        if (keys.isEmpty() && !text.isEmpty()) {
            starts.add(0);
            keys.add("");
        }
    }

    private static String key(WordScanner scanner) {
        return scanner.kind() == WordScanner.Kind.ELLIPSIS ? ELLIPSIS : WordFolding.lettersOf(scanner.word());
    }

    /** Where a unit starts: behind the last white space between two words, so that opening marks go with their word. */
    private int cut(int behind, int wordStart) {
        for (int i = wordStart; i > behind; i--) {
            if (WordScanner.isBlank(text.charAt(i - 1))) {
                return i;
            }
        }
        return wordStart;
    }

    int size() {
        return keys.size();
    }

    /** What has to be equal for two units to be the same word. */
    String key(int unit) {
        return keys.get(unit);
    }

    /** The units from one up to another, as in the text. */
    String text(int from, int to) {
        return from >= to ? "" : text.substring(starts.get(from), to < starts.size() ? starts.get(to) : text.length());
    }
}
