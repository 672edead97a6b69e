package org.parley.passage;

import org.parley.model.Span;

/**
 * The characters on both sides of a run of marks, and how far they ask for an opening or a closing mark.
 *
 * @param before code point before the run; {@link Characters#NONE} at the start of the line
 * @param after code point behind it; {@link Characters#NONE} at the end of the line
 * @param afterFeet whether the run stands behind a height such as 6'2
 * @param ellipsisAfter whether dots follow, as where a quotation begins in the middle
 */
record Surroundings(int before, int after, boolean afterFeet, boolean ellipsisAfter) {
    static Surroundings of(String text, int start, int end, Span line) {
        int before = start > line.start() ? text.codePointBefore(start) : Characters.NONE;
        int after = end < line.end() ? text.codePointAt(end) : Characters.NONE;
        boolean dots = after == '…' || (after == '.' && end + 1 < line.end() && text.charAt(end + 1) == '.');
        return new Surroundings(before, after, isFeet(text, start, line.start()), dots);
    }

    private static boolean isFeet(String text, int end, int from) {
        int i = end;
        while (i > from && end - i < 3 && isDigit(text.charAt(i - 1))) {
            i--;
        }
        if (i == end || i - 2 < from) {
            return false;
        }
        int sign = text.charAt(i - 1) == ' ' ? i - 2 : i - 1;
        char c = text.charAt(sign);
        return (c == '\'' || c == '’' || c == '′') && sign > from && isDigit(text.charAt(sign - 1));
    }

    boolean spaceBefore() {
        return before == Characters.NONE || Characters.separates(before);
    }

    boolean spaceAfter() {
        return after == Characters.NONE || Characters.separates(after);
    }

    /** Whether what stands before is an opening bracket, a dash or a slash. */
    boolean openerBefore() {
        return switch (before) {
            case '(', '[', '{', '<', '/', '=', '¿', '¡' -> true;
            default -> before != Characters.NONE && Characters.isDash(before);
        };
    }

    boolean insideWord() {
        return isWordPart(before) && isWordPart(after);
    }

    int asOpening() {
        if (spaceAfter()) {
            return before == Characters.NONE ? 10 : spaceBefore() ? 20 : 50;
        }
        if (spaceBefore() || openerBefore()) {
            return stopAfter() && !ellipsisAfter ? 30 : 0;
        }
        if (before == ':' || before == ',' || before == '…') {
            return 10;
        }
        if (isWordPart(before)) {
            return isWordPart(after) ? 30 : 45;
        }
        return 12;
    }

    int asClosing() {
        if (before == Characters.NONE) {
            return 60;
        }
        if (spaceBefore()) {
            return spaceAfter() || stopAfter() ? 20 : 50;
        }
        boolean ends = spaceAfter() || stopAfter() || closerAfter();
        if (openerBefore()) {
            return ends && Characters.isDash(before) ? 0 : ends ? 30 : 50;
        }
        return ends ? 0 : isWordPart(before) ? 25 : 12;
    }

    /** Cost of a double mark's being no quotation mark; inches and seconds of arc follow digits. */
    int asStray() {
        return isDigit(before) ? 12 : 40;
    }

    /** Cost of a single mark behind something being an apostrophe: "workers'", "goin'", "5'". */
    int asPossessive() {
        return switch (before) {
            case 's', 'S', 'z', 'Z', 'x', 'X' -> 5;
            case 'n', 'N' -> 8;
            default -> isDigit(before) ? 5 : isWordPart(before) ? 18 : 30;
        };
    }

    private boolean stopAfter() {
        return switch (after) {
            case '.', ',', ';', ':', '!', '?' -> true;
            default -> false;
        };
    }

    private boolean closerAfter() {
        return switch (after) {
            case ')', ']', '}', '>', '/', '…' -> true;
            default -> after != Characters.NONE && Characters.isDash(after);
        };
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint != Characters.NONE && (Character.isLetterOrDigit(codePoint) || Characters.combines(codePoint));
    }

    private static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }
}
