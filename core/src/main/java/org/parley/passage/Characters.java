package org.parley.passage;

/** What a code point is to the word splitter; the same for every Java version wherever BERT's tokenizer has a say. */
final class Characters {
    /** Out of the range of code points, so that it is none of the kinds below. */
    static final int NONE = -1;

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /**
     * Whether the code point only keeps words apart: white space, controls such as NUL, invisible formatting, private use, lone
     * surrogates and U+FFFD, all of which BERT's tokenizer throws away.
     */
    static boolean separates(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint <= ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> codePoint == REPLACEMENT;
        };
    }

    /** Whether the code point is a word of its own: ASCII punctuation and symbols, Unicode's P categories, CJK ideographs. */
    static boolean standsAlone(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint > ' ' && codePoint < 0x7F && !isAsciiLetterOrDigit(codePoint);
        }
        return isIdeograph(codePoint) || isPunctuation(codePoint);
    }

    /** Whether the code point belongs to the character before it. */
    static boolean combines(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether the code point is a dash of any length, the hyphen included. */
    static boolean isDash(int codePoint) {
        return codePoint == '-' || (codePoint > 0x7F && Character.getType(codePoint) == Character.DASH_PUNCTUATION);
    }

    private static boolean isAsciiLetterOrDigit(int codePoint) {
        int lower = codePoint | 0x20;
        return isBetween(lower, 'a', 'z') || isBetween(codePoint, '0', '9');
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks that BERT's tokenizer takes for Chinese characters. */
    private static boolean isIdeograph(int codePoint) {
        return isBetween(codePoint, 0x3400, 0x4DBF)
                || isBetween(codePoint, 0x4E00, 0x9FFF)
                || isBetween(codePoint, 0xF900, 0xFAFF)
                || isBetween(codePoint, 0x20000, 0x2A6DF)
                || isBetween(codePoint, 0x2A700, 0x2CEAF)
                || isBetween(codePoint, 0x2F800, 0x2FA1F);
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
