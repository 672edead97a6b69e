package org.parley.ledger.wording;

/**
 * Words in a row that two contents share.
 *
 * @param a where they start in the first
 * @param b where they start in the second
 * @param length how many
 * @param halves what they count
 */
record Run(int a, int b, int length, int halves) implements Comparable<Run> {
    /** The weightiest first, then the longest, then the first in the first content. */
    @Override
    public int compareTo(Run other) {
        if (halves != other.halves) {
            return Integer.compare(other.halves, halves);
        }
        if (length != other.length) {
            return Integer.compare(other.length, length);
        }
        return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
    }

    int aEnd() {
        return a + length;
    }

    int bEnd() {
        return b + length;
    }

    /** Whether the two runs stand in the same order in both contents. */
    boolean isInOrderWith(Run other) {
        return a < other.a == b < other.b;
    }
}
