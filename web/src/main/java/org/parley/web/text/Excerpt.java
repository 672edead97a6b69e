package org.parley.web.text;

/** Texts cut to what a list has room for. */
public final class Excerpt {
    /** Code points that a quotation in a list may have. */
    public static final int QUOTATION = 700;

    /** Code points that a title in a list may have. */
    public static final int TITLE = 160;

    /** Code points that a name may have. */
    public static final int NAME = 90;

    /** How far back a cut looks for the end of a word. */
    private static final int WORD = 24;

    private Excerpt() {}

    /** The text, or its first code points with an ellipsis, cut behind a word where one ends near; on one line. */
    public static String of(String text, int codePoints) {
        int end = text.length() <= codePoints ? text.length() : offset(text, codePoints);
        if (end == text.length()) {
            return onOneLine(text);
        }
        int cut = end;
        for (int i = end; i > end - WORD && i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                cut = i;
                break;
            }
        }
        return onOneLine(text.substring(0, cut)) + " …";
    }

    private static int offset(String text, int codePoints) {
        int at = 0;
        for (int i = 0; i < codePoints && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                space = line.length() > 0;
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }
}
