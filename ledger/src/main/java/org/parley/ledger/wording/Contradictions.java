package org.parley.ledger.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Looks between the shared words of two contents for what makes them two statements: a negation, another number or date, another
 * name, or more words put for others than slips account for.
 */
final class Contradictions {
    private final PreparedContent a;
    private final PreparedContent b;
    private final List<Run> tiles;
    private final boolean byQuotation;
    private int quotedSlips;
    private int plainSlips;

    private Contradictions(PreparedContent a, PreparedContent b, List<Run> tiles, boolean byQuotation) {
        this.a = a;
        this.b = b;
        this.tiles = tiles;
        this.byQuotation = byQuotation;
    }

    /**
     * Whether the two cannot be the same, whatever they share.
     *
     * @param byQuotation whether a shared quotation says that they are; then the words around it may be others, such as <i>the
     *     president</i> for a name
     */
    static boolean any(PreparedContent a, PreparedContent b, List<Run> tiles, boolean byQuotation) {
        return new Contradictions(a, b, tiles, byQuotation).any();
    }

    private boolean any() {
        List<Run> inB = new ArrayList<>(tiles);
        inB.sort(Comparator.comparingInt(Run::b));
        Run before = new Run(0, 0, 0, 0);
        int rank = -1;
        for (Run tile : tiles) {
            int next = inB.indexOf(tile);
            if (next == rank + 1 && contradicts(before, tile)) {
                return true;
            }
            before = tile;
            rank = next;
        }
        boolean both = rank == inB.size() - 1;
        return (both && contradicts(before, new Run(a.length(), b.length(), 0, 0))) || tooManySlips();
    }

    private boolean tooManySlips() {
        int halves = tiles.stream().mapToInt(Run::halves).sum();
        return quotedSlips > halves / Thresholds.QUOTED_HALVES_PER_SLIP
                || plainSlips > halves / Thresholds.PLAIN_HALVES_PER_SLIP;
    }

    /** Compares what stands between two neighbouring tiles. */
    private boolean contradicts(Run before, Run behind) {
        Gap inA = Gap.between(a, before.aEnd(), behind.a());
        Gap inB = Gap.between(b, before.bEnd(), behind.b());
        if (inA.size() > Thresholds.NEAR_WORDS || inB.size() > Thresholds.NEAR_WORDS) {
            return false;
        }
        if (inA.differsInKind(inB, PreparedContent.FIGURE)) {
            return true;
        }
        if (inA.isCut() || inB.isCut()) {
            return false;
        }
        boolean oneStartsHere = before.length() == 0 && (inA.size() == 0 || inB.size() == 0);
        boolean atEnd = behind.length() == 0; // what is negated there comes behind all that is shared
        boolean negated =
                !oneStartsHere && !atEnd && inA.has(PreparedContent.NEGATIVE) != inB.has(PreparedContent.NEGATIVE);
        boolean quoted = inA.isQuoted() && inB.isQuoted();
        if (byQuotation && !quoted) {
            return negated;
        }
        if (inA.isOneContentWord() && inB.isOneContentWord()) {
            quotedSlips += quoted ? 1 : 0;
            plainSlips += quoted ? 0 : 1;
        }
        return negated || (inA.isNames() && inB.isNames());
    }

    /** The words between two tiles in one content, insertions left out. */
    private record Gap(PreparedContent content, List<Integer> words, boolean isCut) {
        private static Gap between(PreparedContent content, int from, int to) {
            List<Integer> words = new ArrayList<>();
            boolean cut = false;
            for (int i = from; i < to && words.size() <= Thresholds.NEAR_WORDS; i++) {
                cut |= content.is(PreparedContent.GAP_BEFORE, i);
                if (!content.is(PreparedContent.ASIDE, i)) {
                    words.add(i);
                }
            }
            cut |= to < content.length() && content.is(PreparedContent.GAP_BEFORE, to);
            return new Gap(content, words, cut);
        }

        private int size() {
            return words.size();
        }

        private boolean has(int mark) {
            return words.stream().anyMatch(at -> content.is(mark, at));
        }

        /** Whether each has a word of a kind that the other lacks. */
        private boolean differsInKind(Gap other, int mark) {
            List<Integer> mine = stems(mark);
            List<Integer> theirs = other.stems(mark);
            return !mine.isEmpty() && !theirs.isEmpty() && !mine.containsAll(theirs) && !theirs.containsAll(mine);
        }

        private List<Integer> stems(int mark) {
            return words.stream()
                    .filter(at -> content.is(mark, at))
                    .map(content::stem)
                    .toList();
        }

        private boolean isNames() {
            return has(PreparedContent.NAME)
                    && all(at -> content.halves(at) == 0 || content.is(PreparedContent.NAME, at));
        }

        private boolean isQuoted() {
            return all(at -> content.is(PreparedContent.QUOTED, at));
        }

        private boolean all(IntPredicate condition) {
            return words.stream().allMatch(condition::test);
        }

        private boolean isOneContentWord() {
            return size() <= Thresholds.SLIP_WORDS
                    && words.stream().filter(at -> content.halves(at) > 0).count() == 1
                    && !has(PreparedContent.NAME);
        }
    }
}
