package org.parley.intake.maintext;

/**
 * A stretch of text that a page sets apart from what stands before and after it.
 *
 * @param text white space folded; a line break where the page has one behind the end of a sentence
 * @param kind what the page makes of it
 * @param section index of the innermost section around it
 * @param linked number of characters of the text that are in links
 * @param asides number of characters that the page names as something else than text, such as a date within a line
 */
record Block(String text, Kind kind, int section, int linked, int asides) {
    /** From here on a block is long enough to be a paragraph, and not a label. */
    private static final int LONG = 60;

    private static final int SHORT = 25;
    /** A character of these scripts says as much as some letters. */
    private static final int WIDE = 3;

    /** What the page makes of a block. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        ROW,
        OTHER
    }

    /** Share of the text that is in links, from 0 to 1. */
    double linkShare() {
        return (double) linked / Math.max(1, text.length());
    }

    /** How much running text this is, in characters: nothing for labels, headings and links. */
    int prose() {
        if (kind == Kind.HEADING || linkShare() > 0.5 || asides * 2 > text.length()) {
            return 0;
        }
        int size = size();
        if (size < SHORT || (!endsSentence() && size < LONG)) {
            return 0;
        }
        int own = size - linked;
        return size >= LONG && hasSentence() ? own : own / 3;
    }

    /** How much text outside links this is, in characters, be it sentences or not; nothing for headings. */
    int words() {
        return kind == Kind.HEADING || linkShare() > 0.5 || asides * 2 > text.length() ? 0 : size() - linked;
    }

    /** Length in characters, as letters count. */
    int size() {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            size += Letters.isWide(text.charAt(i)) ? WIDE : 1;
        }
        return size;
    }

    /** Whether it ends like a sentence. */
    boolean endsSentence() {
        return Letters.endsSentence(text);
    }

    private boolean hasSentence() {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isPause(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
