package org.parley.ledger.wording;

/**
 * Goes through a text word by word, mark by mark.
 *
 * <p>A word is a run of letters and digits with the apostrophes inside it (<i>it's</i>), the points of an abbreviation
 * (<i>U.S.</i>) and the separators of a number (<i>1,000</i>). An ideograph is a word of its own. Time is linear in the text.
 */
final class WordScanner {
    /** What was found. */
    enum Kind {
        WORD,
        /** "…", "..." or ". . .". */
        ELLIPSIS,
        /** One other code point that is not white space. */
        MARK
    }

    private static final int FEWEST_POINTS = 3;

    private final String text;
    private Kind kind = Kind.MARK;
    private int start;
    private int end;

    WordScanner(String text) {
        this.text = text;
    }

    /** Moves to the next word, ellipsis or mark; false at the end of the text. */
    boolean next() {
        start = end;
        while (start < text.length() && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start >= text.length()) {
            end = start;
            return false;
        }
        int first = text.codePointAt(start);
        int points = ellipsisEnd(text, start);
        if (points > start) {
            return found(Kind.ELLIPSIS, points);
        }
        if (Character.isIdeographic(first)) {
            return found(Kind.WORD, start + Character.charCount(first));
        }
        return Character.isLetterOrDigit(first)
                ? found(Kind.WORD, wordEnd())
                : found(Kind.MARK, start + Character.charCount(first));
    }

    private boolean found(Kind what, int behind) {
        kind = what;
        end = behind;
        return true;
    }

    Kind kind() {
        return kind;
    }

    /** First UTF-16 unit of what was found. */
    int start() {
        return start;
    }

    /** Behind its last UTF-16 unit. */
    int end() {
        return end;
    }

    /** The mark or the first character of the word. */
    int codePoint() {
        return text.codePointAt(start);
    }

    String word() {
        return text.substring(start, end);
    }

    /** Where an ellipsis that starts here ends; {@code at} where none does. */
    static int ellipsisEnd(String text, int at) {
        char first = text.charAt(at);
        if (first == '…' || first == '⋯') {
            return at + 1;
        }
        int points = 0;
        int behind = at;
        for (int i = at; i < text.length() && text.charAt(i) == '.'; ) {
            points++;
            behind = i + 1;
            boolean spaced =
                    behind + 1 < text.length() && isBlank(text.charAt(behind)) && text.charAt(behind + 1) == '.';
            i = spaced ? behind + 1 : behind;
        }
        return points >= FEWEST_POINTS ? behind : at;
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '’' || codePoint == 'ʼ' || codePoint == '‘' || codePoint == '＇';
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private int wordEnd() {
        int at = start;
        int letters = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int behind = at + Character.charCount(codePoint);
            if (isWordPart(codePoint) && !Character.isIdeographic(codePoint)) {
                letters++;
            } else if (joins(codePoint, at, behind, letters)) {
                letters = 0;
            } else if (Character.getType(codePoint) != Character.FORMAT) {
                return at;
            }
            at = behind;
        }
        return at;
    }

    /** Whether a mark stands within a word rather than between two. */
    private boolean joins(int mark, int at, int behind, int letters) {
        if (behind >= text.length() || !isWordPart(text.codePointAt(behind))) {
            return false;
        }
        boolean digits = Character.isDigit(text.codePointBefore(at)) && Character.isDigit(text.codePointAt(behind));
        if (mark == '.') {
            int after = behind + Character.charCount(text.codePointAt(behind));
            boolean abbreviates = letters == 1 && (after >= text.length() || !isWordPart(text.codePointAt(after)));
            return digits || abbreviates;
        }
        return mark == ',' ? digits : isApostrophe(mark) && letters > 0;
    }
}
