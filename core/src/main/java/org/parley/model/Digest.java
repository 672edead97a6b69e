package org.parley.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Content digests that serve as ids. */
public final class Digest {
    private static final int ID_BYTES = 12;

    private Digest() {}

    /**
     * SHA-256 over the parts, shortened to 96 bits, as 24 hexadecimal digits.
     *
     * <p>Absent and empty parts differ, and no two lists of parts run together: each part is preceded by its length. UTF-16 units
     * are digested as they are, so that a lone surrogate counts too.
     */
    public static String of(@Nullable String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update((part == null ? "-" : Integer.toString(part.length())).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            if (part != null) {
                digest.update(part.getBytes(StandardCharsets.UTF_16BE));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    /** SHA-256 over bytes, shortened likewise. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes), 0, ID_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
