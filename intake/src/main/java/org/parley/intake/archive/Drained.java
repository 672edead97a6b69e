package org.parley.intake.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What came out of a stream before it ended, failed or gave more than allowed.
 *
 * @param bytes one more than allowed where it gave more
 * @param failed whether it failed
 */
record Drained(byte[] bytes, boolean failed) {
    private static final int CHUNK = 1 << 14;

    static Drained of(InputStream in, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            int count = 0;
            while (count >= 0 && out.size() <= most) {
                out.write(chunk, 0, count);
                count = in.read(chunk, 0, Math.min(CHUNK, most + 1 - out.size()));
            }
        } catch (IOException | RuntimeException e) { // decoders of foreign libraries throw either on broken data
            return new Drained(out.toByteArray(), true);
        }
        return new Drained(out.toByteArray(), false);
    }
}
