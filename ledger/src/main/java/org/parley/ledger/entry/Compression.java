package org.parley.ledger.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bodies as they lie in the file: deflated (RFC 1950), to about a fifth. Digests are over the bodies themselves. */
public final class Compression {
    private Compression() {}

    /** The body, smaller. */
    public static byte[] deflate(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /**
     * The body again.
     *
     * @throws IllegalArgumentException if the bytes are damaged
     */
    public static byte[] inflate(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("a damaged body: " + e.getMessage(), e);
        }
    }
}
