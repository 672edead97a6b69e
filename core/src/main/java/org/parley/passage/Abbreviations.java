package org.parley.passage;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordTable;

/** Tells a full stop that ends a sentence from one that ends an abbreviation. */
final class Abbreviations {
    private static final int LONGEST = 12;
    /** "J", "U.S", "a.m", "N.A.T.O". */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|\\p{L}(?:\\.\\p{L}){1,5}");

    private enum Follows {
        /** A name or anything else: the stop never ends the sentence ("Mr."). */
        NAME,
        /** A number; else the stop ends the sentence ("No."). */
        NUMBER,
        /** Either; the stop ends the sentence where a word follows that likes to open one ("Inc."). */
        ANY
    }

    private final Map<String, Follows> kinds;
    private final Set<String> openers;

    Abbreviations() {
        kinds = WordTable.read("parley/en/passage/abbreviations.tsv", "abbreviation", "follows").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("abbreviation"), row -> Follows.valueOf(row.get("follows"))));
        openers = WordTable.words("parley/en/passage/sentence-openers.tsv", "word");
    }

    /**
     * Whether a sentence may end with a full stop.
     *
     * @param line the line
     * @param stop index of the full stop among its words
     * @param next index of the first letter or digit behind it; absent if there is none
     */
    boolean mayEndSentence(Line line, int stop, @Nullable Integer next) {
        String token = tokenBefore(line, stop);
        Follows follows = follows(token);
        if (follows == null || next == null) {
            return true;
        }
        return switch (follows) {
            case NAME -> false;
            case NUMBER -> !Character.isDigit(line.first(next));
            case ANY -> openers.contains(line.word(next));
        };
    }

    private @Nullable Follows follows(String token) {
        Follows known = kinds.get(token);
        if (known != null || token.isEmpty()) {
            return known;
        }
        return INITIALS.matcher(token).matches() ? Follows.ANY : null;
    }

    /** The characters before a full stop, back to white space, a bracket or a quotation mark; empty if they are too many. */
    private static String tokenBefore(Line line, int stop) {
        int end = line.words().get(stop).start();
        int first = line.words().get(0).start();
        int start = end;
        while (start > first && isTokenPart(line.text().charAt(start - 1))) {
            start--;
            if (end - start > LONGEST) {
                return "";
            }
        }
        return line.text().substring(start, end);
    }

    private static boolean isTokenPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '&';
    }
}
