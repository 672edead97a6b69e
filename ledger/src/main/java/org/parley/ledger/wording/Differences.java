package org.parley.ledger.wording;

import java.util.ArrayList;
import java.util.List;
import org.parley.ledger.query.Stretch;

/**
 * Shows how a wording differs from the fullest one, word by word.
 *
 * <p>Words are cut at white space and hyphens; the marks at a word belong to it, an ellipsis ("…", "...", ". . .") is a word of its
 * own, and pieces are joined by one. Two words are the same if they have the same letters and digits, whatever their case,
 * diacritics, apostrophes and the marks around them. So it holds that
 *
 * <ul>
 *   <li>{@code KEPT} and {@code LEFT_OUT} stretches together are the fullest wording, verbatim;
 *   <li>{@code KEPT} and {@code PUT_IN} ones together have the wording's words in its order. What is put in stands as in the wording,
 *       what is kept as in the fullest: <i>“Tomorrow,”</i> where the wording has <i>tomorrow</i>. A space is put in where words
 *       would grow together;
 *   <li>where both differ, what is left out comes before what is put in for it: an ellipsis behind the words it stands for;
 *   <li>a piece that stands elsewhere in the wording is left out in the one place and put in at the other.
 * </ul>
 *
 * <p>The alignment is the one with most common words, those in a row preferred. Texts with over {@value #MOST_CELLS} pairs of words
 * (1,400 words each) are aligned between their common beginning and their common end only; where that is too much as well, the parts
 * between are shown as left out and put in as a whole.
 */
public final class Differences {
    private static final int MOST_CELLS = 2_000_000;
    private static final int COMMON = 2;
    private static final int IN_A_ROW = 1;

    private final WordingUnits fullest;
    private final WordingUnits wording;
    private final List<Stretch> stretches = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Stretch.Kind kind = Stretch.Kind.KEPT;

    // of the wording: what comes before the next stretch of it, and whether something is left out between them
    private Stretch.Kind kindBefore = Stretch.Kind.KEPT;
    private int before = ' ';
    private boolean seam;

    private Differences(String fullest, String wording) {
        this.fullest = new WordingUnits(fullest);
        this.wording = new WordingUnits(wording);
    }

    /**
     * Compares a wording with the fullest.
     *
     * @param fullest any text
     * @param wording any text
     * @return stretches in order, none empty, no two neighbours of one kind
     */
    public static List<Stretch> between(String fullest, String wording) {
        return new Differences(fullest, wording).compare();
    }

    private List<Stretch> compare() {
        boolean aligned = isAligned(fullest.size(), wording.size());
        int first = aligned ? 0 : commonAtStart();
        int last = aligned ? 0 : commonAtEnd(first);
        keep(0, first);
        middle(first, fullest.size() - last, wording.size() - last);
        keep(fullest.size() - last, fullest.size());
        close();
        return List.copyOf(stretches);
    }

    private static boolean isAligned(int rows, int columns) {
        return (long) rows * columns <= MOST_CELLS;
    }

    private int commonAtStart() {
        int shorter = Math.min(fullest.size(), wording.size());
        int words = 0;
        while (words < shorter && isSame(words, words)) {
            words++;
        }
        return words;
    }

    private int commonAtEnd(int first) {
        int shorter = Math.min(fullest.size(), wording.size()) - first;
        int words = 0;
        while (words < shorter && isSame(fullest.size() - 1 - words, wording.size() - 1 - words)) {
            words++;
        }
        return words;
    }

    private boolean isSame(int inFullest, int inWording) {
        return fullest.key(inFullest).equals(wording.key(inWording));
    }

    private void middle(int first, int fullestEnd, int wordingEnd) {
        int rows = fullestEnd - first;
        int columns = wordingEnd - first;
        if (!isAligned(rows, columns)) {
            differ(first, fullestEnd, first, wordingEnd);
            return;
        }
        int[][] best = new int[rows + 1][columns + 1];
        int[][] common = new int[rows + 1][columns + 1];
        score(best, common, first);
        int i = 0;
        int j = 0;
        int leftFrom = 0;
        int putFrom = 0;
        boolean inARow = false;
        while (i < rows && j < columns) {
            if (isNext(best, common, i, j, inARow)) {
                differ(first + leftFrom, first + i, first + putFrom, first + j);
                keep(first + i, first + i + 1);
                leftFrom = ++i;
                putFrom = ++j;
                inARow = true;
            } else {
                boolean down = best[i + 1][j] >= best[i][j + 1];
                i += down ? 1 : 0;
                j += down ? 0 : 1;
                inARow = false;
            }
        }
        differ(first + leftFrom, fullestEnd, first + putFrom, wordingEnd);
    }

    /** Whether the best alignment has these two words as one. */
    private static boolean isNext(int[][] best, int[][] common, int i, int j, boolean inARow) {
        if (common[i][j] == 0) {
            return false;
        }
        return common[i][j] + (inARow ? IN_A_ROW : 0) >= Math.max(best[i + 1][j], best[i][j + 1]);
    }

    /**
     * Fills in, from the end, what alignments of the rest of both texts score.
     *
     * @param best of all alignments
     * @param common of those that begin with a common word; 0 where the words differ
     */
    private void score(int[][] best, int[][] common, int first) {
        for (int i = best.length - 2; i >= 0; i--) {
            for (int j = best[i].length - 2; j >= 0; j--) {
                if (isSame(first + i, first + j)) {
                    int inARow = common[i + 1][j + 1] == 0 ? 0 : common[i + 1][j + 1] + IN_A_ROW;
                    common[i][j] = COMMON + Math.max(best[i + 1][j + 1], inARow);
                }
                best[i][j] = Math.max(common[i][j], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
    }

    private void keep(int from, int to) {
        add(Stretch.Kind.KEPT, fullest.text(from, to));
    }

    private void differ(int leftFrom, int leftTo, int putFrom, int putTo) {
        add(Stretch.Kind.LEFT_OUT, fullest.text(leftFrom, leftTo));
        add(Stretch.Kind.PUT_IN, wording.text(putFrom, putTo));
    }

    private void add(Stretch.Kind next, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (next == Stretch.Kind.LEFT_OUT) {
            seam = true;
        } else {
            boolean growTogether = (seam || next != kindBefore) && needsBlank(text.codePointAt(0));
            if (growTogether) {
                append(Stretch.Kind.PUT_IN, " ");
            }
            seam = false;
            kindBefore = next;
            before = text.codePointBefore(text.length());
        }
        append(next, text);
    }

    /** Whether white space is wanting between two words that do not stand side by side in either text. */
    private boolean needsBlank(int next) {
        return !WordScanner.isBlank(before)
                && !WordScanner.isBlank(next)
                && Character.getType(before) != Character.DASH_PUNCTUATION;
    }

    private void append(Stretch.Kind next, String text) {
        if (next != kind) {
            close();
            kind = next;
        }
        open.append(text);
    }

    private void close() {
        if (!open.isEmpty()) {
            stretches.add(new Stretch(kind, open.toString()));
            open.setLength(0);
        }
    }
}
