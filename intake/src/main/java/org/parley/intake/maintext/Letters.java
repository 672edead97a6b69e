package org.parley.intake.maintext;

/** What single characters say about text. */
final class Letters {
    private static final String ENDS = ".!?…:;。！？．।؟۔։።";
    private static final String CLOSERS = "\"'»«”“’‘)]›‹„」』）";
    private static final String PAUSES = ",;.!?…、，。！？।،؛۔";

    private Letters() {}

    /** Whether the last character, closing quotation marks and brackets aside, ends a sentence or a line of it. */
    static boolean endsSentence(CharSequence text) {
        int i = text.length() - 1;
        while (i >= 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
            i--;
        }
        return i >= 0 && (ENDS.indexOf(text.charAt(i)) >= 0);
    }

    /** Whether the character stands between or behind clauses. */
    static boolean isPause(char c) {
        return PAUSES.indexOf(c) >= 0;
    }

    /** Whether the character is of a script that sets no spaces between words. */
    static boolean isWide(char c) {
        return (c >= 0x0E00 && c <= 0x0E7F)
                || (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7AF);
    }

    /** Whether nobody sees the character and no letter needs it: joiners, which Persian and Hindi need, are not among them. */
    static boolean isJunk(char c) {
        return c == 0x00AD
                || c == 0x200B
                || c == 0x2060
                || c == 0xFEFF
                || (c < ' ' && !isSpace(c))
                || (c >= 0x7F && c < 0xA0 && c != 0x85);
    }

    /** Whether the character is white space of any kind. */
    static boolean isSpace(char c) {
        return c == ' '
                || (c >= 0x09 && c <= 0x0D)
                || c == 0x85
                || c == 0xA0
                || (c > 0x1000 && Character.isSpaceChar(c));
    }
}
