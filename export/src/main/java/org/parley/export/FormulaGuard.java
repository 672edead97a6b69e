package org.parley.export;

/**
 * Keeps spreadsheets from reading the words of articles as formulas (CSV injection, OWASP).
 *
 * <p>A cell is dangerous if, behind any apostrophes and white space, it begins with {@code = + - @} or a full-width form of
 * these, or if it begins, behind any apostrophes, with a tab, carriage return or line feed. It gets one apostrophe before it.
 * Since apostrophes do not count in the question, a cell was guarded if and only if it begins with an apostrophe and is dangerous,
 * so that {@link #unguarded} gives every cell back as it was.
 */
public final class FormulaGuard {
    private static final char GUARD = '\'';
    private static final String BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private FormulaGuard() {}

    /** The cell as a spreadsheet may have it. */
    public static String guarded(String cell) {
        return isDangerous(cell) ? GUARD + cell : cell;
    }

    /** The cell as it was. */
    static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isDangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        int i = 0;
        while (i < cell.length() && cell.charAt(i) == GUARD) {
            i++;
        }
        if (i < cell.length() && (cell.charAt(i) == '\t' || cell.charAt(i) == '\r' || cell.charAt(i) == '\n')) {
            return true;
        }
        while (i < cell.length() && (cell.charAt(i) == GUARD || isSpace(cell.charAt(i)))) {
            i++;
        }
        return i < cell.length() && BEGINNINGS.indexOf(cell.charAt(i)) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
