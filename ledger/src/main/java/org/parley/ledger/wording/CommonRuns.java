package org.parley.ledger.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the runs of words that two contents share, weightiest first, each word used once: greedy string tiling (Wise, <i>Running
 * Karp-Rabin matching and greedy string tiling</i>, 1993).
 *
 * <p>Tiles may stand in another order in the other content, since articles cut a quotation into pieces as they like. What is
 * short proves too little for that: a single word, or a run of function words, must stand in order with all tiles before it.
 */
final class CommonRuns {
    private static final int LEAST_CONTENT = 1;

    private final PreparedContent a;
    private final PreparedContent b;
    private final PriorityQueue<Run> candidates = new PriorityQueue<>();
    private final List<Run> tiles = new ArrayList<>();
    private final boolean[] takenA;
    private final boolean[] takenB;

    private CommonRuns(PreparedContent a, PreparedContent b) {
        this.a = a;
        this.b = b;
        takenA = new boolean[a.length()];
        takenB = new boolean[b.length()];
    }

    /** The shared runs in the order of the first content. */
    static List<Run> between(PreparedContent a, PreparedContent b) {
        CommonRuns runs = new CommonRuns(a, b);
        runs.collect();
        runs.tile();
        runs.tiles.sort(Comparator.comparingInt(Run::a));
        return runs.tiles;
    }

    /** Every longest run: one that no shared word stands before or behind. */
    private void collect() {
        int columns = b.length();
        int[] above = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int i = 0; i < a.length(); i++) {
            int stem = a.stem(i);
            for (int j = 0; j < columns; j++) {
                int length = stem == b.stem(j) ? above[j] + 1 : 0;
                row[j + 1] = length;
                if (length > 0 && !isShared(i + 1, j + 1)) {
                    offer(i + 1 - length, j + 1 - length, length);
                }
            }
            int[] done = above;
            above = row;
            row = done;
        }
    }

    private boolean isShared(int i, int j) {
        return i < a.length() && j < b.length() && a.stem(i) == b.stem(j);
    }

    private void offer(int i, int j, int length) {
        int halves = 0;
        for (int k = 0; k < length; k++) {
            halves += Math.min(a.halves(i + k), b.halves(j + k));
        }
        if (halves >= LEAST_CONTENT || length > 1) {
            candidates.add(new Run(i, j, length, halves));
        }
    }

    private void tile() {
        while (!candidates.isEmpty()) {
            Run run = candidates.remove();
            if (isFree(run)) {
                take(run);
            } else {
                offerFreeParts(run);
            }
        }
    }

    private boolean isFree(Run run) {
        for (int k = 0; k < run.length(); k++) {
            if (takenA[run.a() + k] || takenB[run.b() + k]) {
                return false;
            }
        }
        return true;
    }

    private void take(Run run) {
        boolean mayMove = run.length() > 1 && run.halves() >= LEAST_CONTENT;
        if (mayMove || isInOrder(run)) {
            tiles.add(run);
            for (int k = 0; k < run.length(); k++) {
                takenA[run.a() + k] = true;
                takenB[run.b() + k] = true;
            }
        }
    }

    private boolean isInOrder(Run run) {
        for (Run tile : tiles) {
            if (!run.isInOrderWith(tile)) {
                return false;
            }
        }
        return true;
    }

    private void offerFreeParts(Run run) {
        int from = 0;
        for (int k = 0; k <= run.length(); k++) {
            if (k == run.length() || takenA[run.a() + k] || takenB[run.b() + k]) {
                if (k > from) {
                    offer(run.a() + from, run.b() + from, k - from);
                }
                from = k + 1;
            }
        }
    }
}
