package org.parley.intake.maintext;

/** The text of the block that is being read: folds white space and line breaks as characters come in. */
final class BlockText {
    private static final String BETWEEN_CELLS = " | ";
    /** A cell of this length or more is a part of the layout, not of a table. */
    private static final int LAYOUT_CELL = 150;

    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int asides;
    private int breaks;
    private boolean space;
    private int cell;
    private int linkedBeforeCell;
    private int asidesBeforeCell;

    void append(String more, boolean isLink, boolean isAside) {
        int before = text.length();
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (Letters.isSpace(c)) {
                space = true;
            } else if (!Letters.isJunk(c)) {
                separate();
                text.append(c);
            }
        }
        int added = text.length() - before;
        linked += isLink ? added : 0;
        asides += isAside ? added : 0;
    }

    /**
     * A line break ends a line only behind the end of a sentence. Elsewhere it is for the eye, as in verses and addresses, and a
     * sentence must not be cut there.
     */
    private void separate() {
        if (!text.isEmpty() && text.length() > cell) {
            if (breaks > 0) {
                text.append(Letters.endsSentence(text) ? '\n' : ' ');
            } else if (space) {
                text.append(' ');
            }
        }
        breaks = 0;
        space = false;
    }

    void lineBreak() {
        breaks++;
    }

    /** Whether what comes next is a paragraph of its own, because an empty line stands before it. */
    boolean isParagraphOver() {
        return breaks > 1 && !text.isEmpty();
    }

    /** The next characters are in another cell of the same row. */
    void beginCell() {
        if (!text.isEmpty()) {
            text.append(BETWEEN_CELLS);
        }
        cell = text.length();
        linkedBeforeCell = linked;
        asidesBeforeCell = asides;
        breaks = 0;
        space = false;
    }

    /** Whether the cell that ends here holds text of its own, while other cells of the row stand before it. */
    boolean isCellApart() {
        return cell > 0 && text.length() - cell >= LAYOUT_CELL;
    }

    /** Takes the cells before the last one out, as a block. */
    Block takeBeforeCell(Block.Kind kind, int section) {
        int end = cell - BETWEEN_CELLS.length();
        Block block = new Block(text.substring(0, end), kind, section, linkedBeforeCell, asidesBeforeCell);
        text.delete(0, cell);
        linked -= linkedBeforeCell;
        asides -= asidesBeforeCell;
        cell = 0;
        return block;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Takes all out, as a block. */
    Block take(Block.Kind kind, int section) {
        String taken = text.toString();
        while (taken.endsWith(BETWEEN_CELLS)) {
            taken = taken.substring(0, taken.length() - BETWEEN_CELLS.length());
        }
        Block block =
                new Block(taken, kind, section, Math.min(linked, taken.length()), Math.min(asides, taken.length()));
        clear();
        return block;
    }

    void clear() {
        text.setLength(0);
        linked = 0;
        asides = 0;
        breaks = 0;
        space = false;
        cell = 0;
        linkedBeforeCell = 0;
        asidesBeforeCell = 0;
    }
}
