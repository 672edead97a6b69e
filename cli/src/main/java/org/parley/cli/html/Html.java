package org.parley.cli.html;

/** Markup written piece by piece; words are escaped, so that an article can't bring markup of its own. Not thread-safe. */
final class Html {
    private final StringBuilder markup = new StringBuilder();

    /** Adds markup as it is; only ever literals and numbers. */
    Html raw(String literal) {
        markup.append(literal);
        return this;
    }

    /** Adds words, for text and for attribute values in double quotes. */
    Html text(CharSequence words) {
        return text(words, 0, words.length());
    }

    /** Adds some of the words. */
    Html text(CharSequence words, int from, int to) {
        int at = from;
        while (at < to) {
            int c = Character.codePointAt(words, at);
            at += Character.charCount(c);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.appendCodePoint(isAllowed(c) ? c : '\uFFFD');
            }
        }
        return this;
    }

    /** Characters that the HTML standard lets a document hold. */
    private static boolean isAllowed(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return space || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || noncharacter);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
