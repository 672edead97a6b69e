package org.parley.ledger.story;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as hashes: runs of letters and digits, lower-cased, without diacritics; apostrophes inside a word are left
 * out, an ideograph is a word.
 *
 * <p>Ledgers keep what is worked out from these for ever, so this never changes within a format of {@link StorySignature}, and
 * shares no code with packages that may.
 */
final class StoryWords {
    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int FIRST_ROOM = 1024;

    private final StringBuilder word = new StringBuilder();
    private long[] hashes = new long[FIRST_ROOM];
    private int count;

    private StoryWords() {}

    /** Hashes (64 bits, komihash 5.0 of the UTF-16 units) of the words in text order. */
    static long[] of(String text) {
        StoryWords words = new StoryWords();
        words.read(Normalizer.normalize(text, Normalizer.Form.NFKD));
        return Arrays.copyOf(words.hashes, words.count);
    }

    private void read(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.isIdeographic(codePoint)) {
                close();
                word.appendCodePoint(codePoint);
                close();
            } else if (Character.isLetterOrDigit(codePoint)) {
                word.appendCodePoint(Character.toLowerCase(codePoint));
            } else if (!isWithinWord(codePoint)) {
                close();
            }
        }
        close();
    }

    private static boolean isWithinWord(int codePoint) {
        return codePoint == '\''
                || codePoint == '’'
                || codePoint == 'ʼ'
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private void close() {
        if (word.isEmpty()) {
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = HASHER.hashCharsToLong(word);
        word.setLength(0);
    }
}
