package org.parley.eval;

import java.util.BitSet;

/**
 * Tells which characters stand between double quotation marks, by the text alone: „…“, “…”, «…», "…", ''…'' and ``…''. A mark left
 * open runs to the end of its line.
 */
final class QuotedCharacters {
    private final String text;
    private final BitSet quoted = new BitSet();
    private boolean inside;
    /** Opened by „, so that “ closes. */
    private boolean low;

    private QuotedCharacters(String text) {
        this.text = text;
    }

    /** Offsets of the quoted characters, opening marks among them. */
    static BitSet of(String text) {
        QuotedCharacters scan = new QuotedCharacters(text);
        for (int offset = 0; offset < text.length(); ) {
            int length = scan.markLength(offset);
            scan.pass(offset, length);
            scan.quoted.set(offset, scan.inside);
            offset += length;
        }
        return scan.quoted;
    }

    private int markLength(int offset) {
        return text.startsWith("``", offset) || text.startsWith("''", offset) ? 2 : 1;
    }

    private void pass(int offset, int length) {
        switch (text.charAt(offset)) {
            case '\n', '”', '»' -> turn(false, false);
            case '„' -> turn(true, true);
            case '“' -> turn(!(inside && low), low && !inside);
            case '«' -> turn(true, low);
            case '`' -> turn(inside || length == 2, low);
            case '"' -> straight(offset + length);
            case '\'' -> {
                if (length == 2) {
                    straight(offset + length);
                }
            }
            default -> {}
        }
    }

    /** Marks that look the same on both sides open only before a visible character. */
    private void straight(int next) {
        inside = !inside && next < text.length() && !isSpace(text.charAt(next));
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private void turn(boolean nowInside, boolean nowLow) {
        inside = nowInside;
        low = nowLow;
    }
}
