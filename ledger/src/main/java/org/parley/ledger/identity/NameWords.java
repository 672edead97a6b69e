package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.lexicon.WordTable;

/**
 * The words of a name, folded: lower case, no accents, no apostrophes, no points.
 *
 * @param words in order; empty if the name has neither letters nor digits
 */
record NameWords(List<Word> words) {
    private static final Set<String> HONORIFICS = WordTable.words("parley/en/actors/honorifics.tsv", "word");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final int MOST_INITIALS = 3;

    NameWords {
        words = List.copyOf(words);
    }

    /**
     * One word of a name.
     *
     * @param text folded
     * @param hyphenated whether a hyphen joins it to the word before or behind
     * @param lower whether it is written in lower case
     */
    record Word(String text, boolean hyphenated, boolean lower) {
        boolean isInitial() {
            return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
        }

        boolean isGeneration() {
            return GENERATIONS.contains(text);
        }
    }

    static NameWords of(String name) {
        List<Word> split = split(Folding.fold(name));
        return new NameWords(withoutHonorifics(withInitialsApart(split)));
    }

    /** The same without "Jr." and the like at the end, unless nothing else is there. */
    List<Word> withoutGeneration() {
        int size = words.size();
        while (size > 1 && words.get(size - 1).isGeneration()) {
            size--;
        }
        return words.subList(0, size);
    }

    /** "jr", "iii" or nothing. */
    String generation() {
        return withoutGeneration().size() == words.size()
                ? ""
                : words.get(words.size() - 1).text();
    }

    /** Words separated by white space, points and other signs; a hyphen separates them too but is remembered. */
    private static List<Word> split(String folded) {
        List<Word> found = new ArrayList<>();
        int start = -1;
        boolean hyphenBefore = false;
        for (int at = 0; at <= folded.length(); ) {
            int c = at < folded.length() ? folded.codePointAt(at) : ' ';
            if (Folding.isOfWord(c)) {
                start = start < 0 ? at : start;
            } else {
                boolean hyphen = Folding.isHyphen(c);
                if (start >= 0) {
                    found.add(word(folded.substring(start, at), hyphenBefore || hyphen));
                    hyphenBefore = hyphen;
                    start = -1;
                } else {
                    hyphenBefore = hyphenBefore && hyphen;
                }
            }
            at += Character.charCount(c);
        }
        return found;
    }

    private static Word word(String written, boolean hyphenated) {
        String lower = written.toLowerCase(Locale.ROOT);
        return new Word(written, hyphenated, written.equals(lower));
    }

    /** "JK Rowling" as "J K Rowling". In names in capitals throughout, words with a vowel stay, for they may be "LI". */
    private static List<Word> withInitialsApart(List<Word> split) {
        boolean mixed = split.stream().anyMatch(word -> word.lower() || hasLower(word.text()));
        List<Word> found = new ArrayList<>();
        for (int i = 0; i < split.size(); i++) {
            Word word = split.get(i);
            if (i + 1 < split.size() && isRunOfInitials(word.text()) && (mixed || isOfConsonants(word.text()))) {
                word.text().codePoints().forEach(c -> found.add(lowered(Character.toString(c), word)));
            } else {
                found.add(lowered(word.text(), word));
            }
        }
        return found;
    }

    private static Word lowered(String text, Word word) {
        return new Word(text.toLowerCase(Locale.ROOT), word.hyphenated(), word.lower());
    }

    private static boolean hasLower(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase);
    }

    private static boolean isOfConsonants(String text) {
        return text.chars().allMatch(c -> "BCDFGHJKLMNPQRSTVWXZ".indexOf(c) >= 0);
    }

    private static boolean isRunOfInitials(String text) {
        return text.length() > 1
                && text.length() <= MOST_INITIALS
                && text.codePoints().allMatch(Character::isUpperCase);
    }

    private static List<Word> withoutHonorifics(List<Word> words) {
        int from = 0;
        while (from + 1 < words.size() && HONORIFICS.contains(words.get(from).text())) {
            from++;
        }
        return words.subList(from, words.size());
    }
}
