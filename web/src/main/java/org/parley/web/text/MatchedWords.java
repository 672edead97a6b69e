package org.parley.web.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a search, found again in what it found; reads them as {@code StatementQuery.words} does. */
public final class MatchedWords {
    private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<List<String>> phrases = new ArrayList<>();

    /** What people typed. */
    public MatchedWords(String typed) {
        Matcher terms = TERM.matcher(typed);
        while (terms.find()) {
            String phrase = terms.group(2);
            if (phrase != null) {
                add(terms.group(1).isEmpty(), words(phrase), false);
            } else {
                String word = terms.group(3);
                boolean wanted = !(word.length() > 1 && word.startsWith("-"));
                add(wanted, words(word), word.endsWith("*"));
            }
        }
    }

    private void add(boolean wanted, List<String> words, boolean beginning) {
        if (!wanted || words.isEmpty()) {
            return;
        }
        List<String> phrase = new ArrayList<>(words);
        if (beginning) {
            phrase.set(phrase.size() - 1, phrase.get(phrase.size() - 1) + "*");
        }
        phrases.add(phrase);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> folded(found.group())).toList();
    }

    /** The text cut where matches begin and end. */
    public List<Piece> mark(String text) {
        List<int[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (!phrases.isEmpty() && word.find()) {
            places.add(new int[] {word.start(), word.end()});
            words.add(folded(word.group()));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); ) {
            int length = longestAt(words, i);
            if (length > 0) {
                int start = places.get(i)[0];
                int end = places.get(i + length - 1)[1];
                addPiece(pieces, text.substring(from, start), false);
                addPiece(pieces, text.substring(start, end), true);
                from = end;
            }
            i += Math.max(1, length);
        }
        addPiece(pieces, text.substring(from), false);
        return pieces;
    }

    private static void addPiece(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private int longestAt(List<String> words, int at) {
        int longest = 0;
        for (List<String> phrase : phrases) {
            if (phrase.size() > longest && stands(phrase, words, at)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean stands(List<String> phrase, List<String> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String wanted = phrase.get(i);
            String word = words.get(at + i);
            boolean same = wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Without case and accents, as the full-text index compares words. */
    private static String folded(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }
}
