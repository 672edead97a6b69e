package org.parley.web.text;

/** Texts without the characters that no HTML document may hold; articles can hold anything. */
public final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /**
     * The text with U+FFFD for each control character, lone surrogate and noncharacter (HTML Living Standard, 13.2.2, "parse
     * errors": control-character-in-input-stream and its neighbours).
     */
    public static String of(String text) {
        int first = firstForbidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
        int at = first;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            clean.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
        }
        return clean.toString();
    }

    private static int firstForbidden(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isAllowed(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return -1;
    }

    private static boolean isAllowed(int c) {
        if (c >= ' ' && c < 0x7F) {
            return true;
        }
        boolean space = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return space || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || noncharacter);
    }
}
