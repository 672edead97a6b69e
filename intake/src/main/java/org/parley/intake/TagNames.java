package org.parley.intake;

/**
 * Bounds the names of tags. The parser puts a name together anew at each {@code <} or NUL within it, so that a page of nothing but
 * {@code <a<a<a…} would keep it busy for hours.
 */
final class TagNames {
    private static final int LONGEST = 1024;
    private static final int MOST_PARTS = 64;
    private static final String ENDS = " />\t\n\r\f";

    private TagNames() {}

    /** The same page, with a space in names that are too long and have too many parts; no page that people made has one. */
    static String bounded(String html) {
        StringBuilder bounded = new StringBuilder();
        int copied = 0;
        int start = html.indexOf('<');
        while (start >= 0) {
            int end = end(html, start);
            boolean isTooLong = end < html.length() && ENDS.indexOf(html.charAt(end)) < 0;
            if (isTooLong) {
                bounded.append(html, copied, end).append(' ');
                copied = end;
            }
            start = html.indexOf('<', end);
        }
        return copied == 0 ? html : bounded.append(html, copied, html.length()).toString();
    }

    /** Where the name that may begin at {@code start} ends, or has to. */
    private static int end(String html, int start) {
        int parts = 0;
        // What follows "<" at once may be the "/" of an end tag.
        for (int i = Math.min(start + 2, html.length()); i < html.length(); i++) {
            char c = html.charAt(i);
            if (ENDS.indexOf(c) >= 0) {
                return i;
            }
            parts += c == '<' || c == '\0' ? 1 : 0;
            if (parts > MOST_PARTS && i - start > LONGEST) {
                return i;
            }
        }
        return html.length();
    }
}
