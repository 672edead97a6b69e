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
 * <p>The alignment is the one with most common words, those in a row preferred; a word or two that say nothing, alone between longer
 * differences, count as different. Texts with over {@value WordAlignment#MOST_CELLS} pairs of words (1,400 words each) are aligned
 * between their common beginning and their common end only; where that is too much as well, the parts between are shown as left out
 * and put in as a whole.
 */
public final class Differences {
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
        int leftFrom = 0;
        int putFrom = 0;
        for (Run run : WordAlignment.of(fullest, wording)) {
            differ(leftFrom, run.a(), putFrom, run.b());
            keep(run.a(), run.aEnd());
            leftFrom = run.aEnd();
            putFrom = run.bEnd();
        }
        differ(leftFrom, fullest.size(), putFrom, wording.size());
        close();
        return List.copyOf(stretches);
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
