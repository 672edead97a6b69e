package org.parley.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The layout of code units that the first bytes of an input tell: by a byte order mark, or by where its zero bytes fall.
 *
 * @param charset UTF-16 or UTF-32 in either order; absent for one byte a unit (UTF-8 or an older charset)
 * @param unit bytes per code unit: 1, 2 or 4
 * @param markLength bytes of the byte order mark, 0 where there is none
 */
public record Encoding(@Nullable Charset charset, int unit, int markLength) {
    /** As many bytes as it takes to be sure. */
    public static final int SAMPLE = 4096;

    private static final Encoding BYTES = new Encoding(null, 1, 0);

    /**
     * Looks at the first bytes.
     *
     * @param length how many of the bytes count
     */
    public static Encoding of(byte[] bytes, int length) {
        if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(null, 1, 3);
        }
        if (startsWith(bytes, length, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4, 4);
        }
        if (startsWith(bytes, length, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4, 4);
        }
        if (startsWith(bytes, length, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, 2);
        }
        if (startsWith(bytes, length, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, 2);
        }
        return byZeros(bytes, Math.min(length, SAMPLE));
    }

    /** Whether the line feed of this layout stands at an offset that is a multiple of the unit. */
    boolean isLineFeed(byte[] bytes, int offset) {
        if (unit == 1) {
            return bytes[offset] == '\n';
        }
        boolean littleEndian = charset != null && charset.name().endsWith("LE");
        for (int i = 0; i < unit; i++) {
            int expected = i == (littleEndian ? 0 : unit - 1) ? '\n' : 0;
            if (bytes[offset + i] != expected) {
                return false;
            }
        }
        return true;
    }

    /** English in UTF-16 has a zero in nearly every second byte, and hardly any in the others. */
    private static Encoding byZeros(byte[] bytes, int length) {
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int half = length / 2;
        if (half < 2) {
            return BYTES;
        }
        if (zeros[1] > half * 0.7 && zeros[0] < half * 0.05) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, 0);
        }
        if (zeros[0] > half * 0.7 && zeros[1] < half * 0.05) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, 0);
        }
        return BYTES;
    }

    private static boolean startsWith(byte[] bytes, int length, int... prefix) {
        if (length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
