package org.parley.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The digest that binds an entry to all before it. */
final class ChainDigest {
    private ChainDigest() {}

    /** SHA-256 over a line for each value and the body; the lines hold no line feeds of their own, so that nothing runs together. */
    static String of(long sequence, EntryKind kind, Instant recorded, String subject, byte[] body, String previous) {
        String head =
                String.join("\n", previous, Long.toString(sequence), kind.stored(), recorded.toString(), subject, "");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
