package org.parley.eval;

/**
 * Segments of pages by whether they are in the text and should be.
 *
 * @param found wanted and there
 * @param extra unwanted and there
 * @param missed wanted and not there
 * @param left unwanted and not there
 */
record SegmentCounts(int found, int extra, int missed, int left) {
    static final SegmentCounts NONE = new SegmentCounts(0, 0, 0, 0);

    SegmentCounts plus(SegmentCounts other) {
        return new SegmentCounts(found + other.found, extra + other.extra, missed + other.missed, left + other.left);
    }

    /** 0..1, 0 where nothing is there. */
    double precision() {
        return share(found, found + extra);
    }

    /** 0..1, 0 where nothing is wanted. */
    double recall() {
        return share(found, found + missed);
    }

    /** 0..1, over all segments and not by precision and recall of single pages. */
    double f1() {
        return share(2 * found, 2 * found + extra + missed);
    }

    /** Share of all segments that are where they should be, 0..1. */
    double accuracy() {
        return share(found + left, found + extra + missed + left);
    }

    private static double share(int part, int all) {
        return (double) part / Math.max(1, all);
    }
}
