package org.parley.ledger.entry;

import java.time.Instant;

/**
 * One link of the chain.
 *
 * @param sequence from 1, without gaps
 * @param kind what it records
 * @param recorded when, in UTC
 * @param subject what it is about; see {@link EntryKind}
 * @param body as {@link EntryJson} writes it
 * @param previous digest of the entry before; {@link #START} for the first
 * @param digest SHA-256 over all of the above, 64 hexadecimal digits
 */
public record Entry(
        long sequence, EntryKind kind, Instant recorded, String subject, byte[] body, String previous, String digest) {
    /** What stands for the entry before the first. */
    public static final String START = "0".repeat(64);

    /** The entry that follows, with its digest computed. */
    public static Entry next(
            long sequence, EntryKind kind, Instant recorded, String subject, byte[] body, String previous) {
        String digest = ChainDigest.of(sequence, kind, recorded, subject, body, previous);
        return new Entry(sequence, kind, recorded, subject, body, previous, digest);
    }

    /** Whether the digest is that of the other values. */
    public boolean isIntact() {
        return digest.equals(ChainDigest.of(sequence, kind, recorded, subject, body, previous));
    }
}
