package org.parley.ledger.wording;

import java.util.ArrayList;
import java.util.List;

/** Aligns the words of two texts in order: which of the one are which of the other. */
final class WordAlignment {
    /** How many pairs of words are compared at most. */
    static final int MOST_CELLS = 2_000_000;

    private static final int COMMON = 2;
    private static final int IN_A_ROW = 1;

    /** Function words in a run of at most this many are dropped … */
    private static final int ISLAND_WORDS = 2;
    /** … between differences of at least this many words in both texts together. */
    private static final int SEA_WORDS = 3;

    private final WordingUnits fullest;
    private final WordingUnits wording;
    private final List<Run> runs = new ArrayList<>();

    private WordAlignment(WordingUnits fullest, WordingUnits wording) {
        this.fullest = fullest;
        this.wording = wording;
    }

    /** The common runs in order, none touching the next in both texts. */
    static List<Run> of(WordingUnits fullest, WordingUnits wording) {
        WordAlignment alignment = new WordAlignment(fullest, wording);
        alignment.align();
        return alignment.withoutIslands();
    }

    private void align() {
        boolean whole = isAligned(fullest.size(), wording.size());
        int first = whole ? 0 : commonAtStart();
        int last = whole ? 0 : commonAtEnd(first);
        for (int i = 0; i < first; i++) {
            add(i, i);
        }
        middle(first, fullest.size() - last - first, wording.size() - last - first);
        for (int i = last; i > 0; i--) {
            add(fullest.size() - i, wording.size() - i);
        }
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

    private void middle(int first, int rows, int columns) {
        if (!isAligned(rows, columns)) {
            return;
        }
        int[][] best = new int[rows + 1][columns + 1];
        int[][] common = new int[rows + 1][columns + 1];
        score(best, common, first);
        int i = 0;
        int j = 0;
        boolean inARow = false;
        while (i < rows && j < columns) {
            inARow = isNext(best, common, i, j, inARow);
            if (inARow) {
                add(first + i++, first + j++);
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
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

    /** Takes two words for one; neighbours make a run. */
    private void add(int inFullest, int inWording) {
        int last = runs.size() - 1;
        int halves = isFunctionWord(fullest.key(inFullest)) ? 0 : 2;
        if (last >= 0 && runs.get(last).aEnd() == inFullest && runs.get(last).bEnd() == inWording) {
            Run run = runs.get(last);
            runs.set(last, new Run(run.a(), run.b(), run.length() + 1, run.halves() + halves));
        } else {
            runs.add(new Run(inFullest, inWording, 1, halves));
        }
    }

    private static boolean isFunctionWord(String key) {
        List<WordClass> classes = new ArrayList<>();
        WordLists.ENGLISH.read(key, (folded, kind) -> classes.add(kind));
        return !classes.isEmpty() && classes.stream().allMatch(kind -> kind == WordClass.FUNCTION);
    }

    /** The runs without those that two texts have in common by chance: they only make a comparison hard to read. */
    private List<Run> withoutIslands() {
        List<Run> kept = new ArrayList<>();
        Run before = new Run(0, 0, 0, 0);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Run behind = i + 1 < runs.size() ? runs.get(i + 1) : new Run(fullest.size(), wording.size(), 0, 0);
            boolean says = run.halves() > 0 || run.length() > ISLAND_WORDS;
            if (says || sea(before, run) < SEA_WORDS || sea(run, behind) < SEA_WORDS) {
                kept.add(run);
                before = run;
            }
        }
        return kept;
    }

    private static int sea(Run before, Run behind) {
        return behind.a() - before.aEnd() + behind.b() - before.bEnd();
    }
}
