package org.parley.ledger;

import java.util.List;

/**
 * What a check of the whole ledger found.
 *
 * @param entries how many were checked
 * @param articles how many of them hold a version of an article
 * @param statements how many statements were held against their articles
 * @param head digest of the last entry: whoever notes it can tell later that nothing before it was altered or lost
 * @param flaws what is wrong; empty for a sound ledger. At most {@link #MOST_FLAWS}
 */
public record Verification(long entries, long articles, long statements, String head, List<Flaw> flaws) {
    /** More would only repeat that the file is damaged. */
    public static final int MOST_FLAWS = 1_000;

    public Verification {
        flaws = List.copyOf(flaws);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return flaws.isEmpty();
    }

    /**
     * Something that is not as it was written.
     *
     * @param entry the entry concerned; 0 where it is the file as a whole
     * @param detail a sentence for people
     */
    public record Flaw(long entry, String detail) {}
}
