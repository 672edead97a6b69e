package org.parley.ledger.wording;

import java.util.List;

/** What two contents have in common, measured for {@link SameUtterance}. */
final class Overlap {
    private final PreparedContent a;
    private final PreparedContent b;
    private final List<Run> tiles;
    private final Side inA;
    private final Side inB;
    private int halves;
    private boolean longQuotedRun;
    private int runWords;
    private int runHalves;

    Overlap(PreparedContent a, PreparedContent b, List<Run> tiles) {
        this.a = a;
        this.b = b;
        this.tiles = tiles;
        inA = new Side(a);
        inB = new Side(b);
        tiles.forEach(this::count);
        measureRuns();
    }

    private void count(Run tile) {
        boolean solid = tile.length() >= Thresholds.SOLID_WORDS;
        halves += tile.halves();
        for (int k = 0; k < tile.length(); k++) {
            inA.share(tile.a() + k, b.is(PreparedContent.QUOTED, tile.b() + k), solid);
            inB.share(tile.b() + k, a.is(PreparedContent.QUOTED, tile.a() + k), solid);
        }
    }

    /** Joins solid tiles across slips. */
    private void measureRuns() {
        int quotedWords = 0;
        int quotedHalves = 0;
        int words = 0;
        int weight = 0;
        Run before = null;
        for (Run tile : tiles) {
            if (before == null || !goesOn(before, tile)) {
                quotedWords = 0;
                quotedHalves = 0;
                words = 0;
                weight = 0;
            }
            for (int k = 0; k < tile.length(); k++) {
                int counts = Math.min(a.halves(tile.a() + k), b.halves(tile.b() + k));
                boolean quoted =
                        a.is(PreparedContent.QUOTED, tile.a() + k) && b.is(PreparedContent.QUOTED, tile.b() + k);
                quotedWords += quoted ? 1 : 0;
                quotedHalves += quoted ? counts : 0;
            }
            words += tile.length();
            weight += tile.halves();
            longQuotedRun |= quotedWords >= Thresholds.QUOTED_RUN_WORDS && quotedHalves >= Thresholds.QUOTED_RUN_HALVES;
            if (weight > runHalves) {
                runWords = words;
                runHalves = weight;
            }
            before = tile;
        }
    }

    private boolean goesOn(Run before, Run behind) {
        return before.length() >= Thresholds.SOLID_WORDS
                && behind.length() >= Thresholds.SOLID_WORDS
                && inA.isSlip(before.aEnd(), behind.a())
                && inB.isSlip(before.bEnd(), behind.b());
    }

    /** A long run of words stands in both, quoted in both. */
    boolean hasLongQuotedRun() {
        return longQuotedRun;
    }

    /** A longer run of words stands in both and is much of the shorter. */
    boolean hasLongRun() {
        return runWords >= Thresholds.PLAIN_RUN_WORDS
                && runHalves >= Thresholds.PLAIN_RUN_HALVES
                && runHalves >= Thresholds.PLAIN_RUN_SHARE * Math.min(inA.halves, inB.halves);
    }

    /** What the one quotes, the other has in its quotation. */
    boolean hasQuotationWithin() {
        return inA.isQuotationHeld() || inB.isQuotationHeld();
    }

    /** They say the same in nearly the same words. */
    boolean isAlike() {
        double least = Math.min(inA.share(), inB.share());
        boolean equal = inA.isWhole() && inB.isWhole() && halves >= Thresholds.EQUAL_HALVES;
        boolean alike = least >= Thresholds.ALIKE_SHARE && halves >= Thresholds.ALIKE_HALVES;
        return (equal || alike) && quotationsAgree();
    }

    /** The one says nothing that the other does not say in the same words. */
    boolean isWithin() {
        boolean whole = Math.max(inA.share(), inB.share()) >= Thresholds.WITHIN_SHARE;
        int needed = sameQuotation() ? Thresholds.WITHIN_SAME_QUOTATION_HALVES : Thresholds.WITHIN_HALVES;
        return whole && halves >= needed && quotationsAgree();
    }

    private boolean sameQuotation() {
        return inA.hasQuotation() && inB.hasQuotation() && inA.isQuotationShared() && inB.isQuotationShared();
    }

    private boolean quotationsAgree() {
        if (inA.hasQuotation() && inB.hasQuotation()) {
            return inA.isQuotationShared() || inB.isQuotationShared();
        }
        return inA.isQuotationSaid() && inB.isQuotationSaid();
    }

    /** One of the two contents. */
    private static final class Side {
        private final PreparedContent content;
        private int halves;
        private int shared;
        private int quotedWords;
        private int quotedHalves;
        private int quotedSaid;
        private int quotedShared;
        private int quotedHeld;

        Side(PreparedContent content) {
            this.content = content;
            for (int i = 0; i < content.length(); i++) {
                if (!content.is(PreparedContent.ASIDE, i)) {
                    boolean quoted = content.is(PreparedContent.QUOTED, i);
                    halves += content.halves(i);
                    quotedWords += quoted ? 1 : 0;
                    quotedHalves += quoted ? content.halves(i) : 0;
                }
            }
        }

        /** Takes note of a word that the other has too. */
        void share(int at, boolean quotedThere, boolean solid) {
            if (content.is(PreparedContent.ASIDE, at)) {
                return;
            }
            int counts = content.halves(at);
            shared += counts;
            if (content.is(PreparedContent.QUOTED, at)) {
                quotedSaid += counts;
                quotedShared += quotedThere ? counts : 0;
                quotedHeld += quotedThere && solid ? counts : 0;
            }
        }

        boolean isSlip(int from, int to) {
            int words = 0;
            for (int i = from; i < to; i++) {
                words += content.is(PreparedContent.ASIDE, i) ? 0 : 1;
            }
            return from <= to && words <= Thresholds.SLIP_WORDS;
        }

        double share() {
            return halves == 0 ? 0 : (double) shared / halves;
        }

        boolean isWhole() {
            return shared == halves;
        }

        boolean hasQuotation() {
            return quotedHalves > 0;
        }

        /** What is quoted here stands there, quoted or not. */
        boolean isQuotationSaid() {
            return quotedSaid >= Thresholds.QUOTATION_SHARE * quotedHalves;
        }

        /** What is quoted here is quoted there. */
        boolean isQuotationShared() {
            return quotedShared >= Thresholds.QUOTATION_SHARE * quotedHalves;
        }

        /** What is quoted here is quoted there, in one go, and is enough to prove something. */
        boolean isQuotationHeld() {
            boolean weighty = quotedWords >= Thresholds.HELD_WORDS && quotedHalves >= Thresholds.HELD_HALVES;
            boolean lengthy = quotedWords >= Thresholds.LONG_HELD_WORDS && quotedHalves >= Thresholds.LONG_HELD_HALVES;
            return (weighty || lengthy) && quotedHeld >= Thresholds.HELD_SHARE * quotedHalves;
        }
    }
}
