package org.parley.ledger.wording;

/** interim */
public final class SameUtterance {
    private SameUtterance() {}

    /** interim */
    public static boolean test(PreparedContent a, PreparedContent b) {
        return a.text().contains(b.text()) || b.text().contains(a.text());
    }

    /** interim */
    public static boolean identical(PreparedContent a, PreparedContent b) {
        return a.equals(b);
    }
}
