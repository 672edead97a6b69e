package org.parley.dialogue;

/** Text with typewriter quotation marks and apostrophes in place of others, for patterns; every character keeps its place. */
final class PlainMarks {
    private PlainMarks() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, of(plain.charAt(i)));
        }
        return plain.toString();
    }

    private static char of(char mark) {
        return switch (mark) {
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u00a0', '\n', '\r', '\t' -> ' ';
            default -> mark;
        };
    }
}
