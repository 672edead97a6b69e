package org.parley.ledger.actorfile;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/**
 * The text of a file, decoded each time it is read: a hundred megabytes of it need not lie in memory twice.
 *
 * @param bytes of the file
 * @param charset malformed bytes become U+FFFD
 * @param from where the text starts, behind a byte order mark
 */
record FileText(byte[] bytes, Charset charset, int from) {
    BufferedReader open() {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes, from, bytes.length - from), charset));
    }

    boolean isBlank() throws IOException {
        try (BufferedReader reader = open()) {
            int c = reader.read();
            while (c >= 0 && Character.isWhitespace(c)) {
                c = reader.read();
            }
            return c < 0;
        }
    }
}
