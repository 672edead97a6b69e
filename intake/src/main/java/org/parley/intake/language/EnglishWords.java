package org.parley.intake.language;

import java.util.Locale;
import java.util.Set;
import org.parley.lexicon.WordTable;

/** Tells English by the words that every English text is full of. */
final class EnglishWords {
    private static final Set<String> WORDS = WordTable.words("parley/intake/english-function-words.tsv", "word");

    private EnglishWords() {}

    /**
     * How English a text looks.
     *
     * @param words in the text
     * @param english how many of them are English function words
     * @param letters in the text
     */
    record Census(int words, int english, int letters) {
        private static final int FEWEST = 4;

        /** One in four; texts of other languages have one in ten at most. */
        boolean isPlainlyEnglish() {
            return english >= FEWEST && english * 4 >= words;
        }

        /** One in seven, as in texts full of names. */
        boolean isPerhapsEnglish() {
            return english >= FEWEST && english * 7 >= words;
        }
    }

    static Census count(String text) {
        int words = 0;
        int english = 0;
        int letters = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                words++;
                letters += end - at;
                english += WORDS.contains(text.substring(at, end).toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
            at = Math.max(end, at + 1);
        }
        return new Census(words, english, letters);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Marks above and below letters are of the word, and so are the halves of letters that need two units. */
    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
