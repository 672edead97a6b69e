package org.parley.intake.archive;

/**
 * How much one record of an archive may have.
 *
 * @param record bytes of a record, its HTTP header among them, once the archive's own compression is undone
 * @param content bytes of a page once its content encodings are undone
 * @param ratio how many times as large as its encoded form a page of more than 1 MiB may be
 */
public record ArchiveLimits(int record, int content, int ratio) {
    /** 16 MiB, 16 MiB and 250; no news page comes near them. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(16 << 20, 16 << 20, 250);

    /**
     * Limits.
     *
     * @throws IllegalArgumentException if one is less than 1, or more than 1 GiB
     */
    public ArchiveLimits {
        if (Math.min(Math.min(record, content), ratio) < 1 || Math.max(record, content) > 1 << 30) {
            throw new IllegalArgumentException("not limits: " + record + ", " + content + ", " + ratio);
        }
    }
}
