package org.parley.intake.file;

import org.parley.ingest.ArticleReader;

/**
 * How much one input may be.
 *
 * @param articleBytes bytes of one article once its compression is undone, 1 to {@link ArticleReader#HIGHEST_LIMIT}; a larger one
 *     is skipped
 * @param unpackedBytes bytes that one compressed file or one member of an archive may unpack to; what lies behind is not read
 * @param ratio unpacked bytes for each compressed one, looked at once {@link #RATIO_FREE_BYTES} are unpacked; what lies behind is
 *     not read
 * @param members members of one archive; what lies behind is not read
 */
public record Limits(long articleBytes, long unpackedBytes, long ratio, long members) {
    /** Articles of 64 MiB, 100 GiB unpacked, 200 bytes for one, a million members. */
    public static final Limits DEFAULT = new Limits(ArticleReader.DEFAULT_LIMIT, 100L << 30, 200, 1_000_000);

    /** Unpacked bytes for which no ratio is too high, since a short file of blanks harms nobody: 16 MiB. */
    public static final long RATIO_FREE_BYTES = 16L << 20;

    /**
     * Limits.
     *
     * @throws IllegalArgumentException if one is not positive or the first is too high
     */
    public Limits {
        if (articleBytes < 1 || articleBytes > ArticleReader.HIGHEST_LIMIT) {
            throw new IllegalArgumentException(
                    "not a limit from 1 to " + ArticleReader.HIGHEST_LIMIT + ": " + articleBytes);
        }
        if (unpackedBytes < 1 || ratio < 1 || members < 1) {
            throw new IllegalArgumentException("not positive: " + Math.min(unpackedBytes, Math.min(ratio, members)));
        }
    }

    /** The same with another limit for an article. */
    public Limits withArticleBytes(long other) {
        return new Limits(other, unpackedBytes, ratio, members);
    }
}
