package org.parley.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.parley.ingest.Encoding;

/**
 * Streams for readers that look for ASCII signs between bytes of any charset: UTF-16 and UTF-32 become UTF-8, all other bytes stay
 * as they are, and a byte order mark is left out.
 */
public final class OneByteUnits {
    private OneByteUnits() {}

    /**
     * Looks at the first bytes and undoes wide units where there are any.
     *
     * @param in stays the caller's to close
     * @throws IOException if the stream can't be read
     */
    public static InputStream of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(Encoding.SAMPLE);
        byte[] head = buffered.readNBytes(Encoding.SAMPLE);
        buffered.reset();
        Encoding encoding = Encoding.of(head, head.length);
        buffered.skipNBytes(encoding.markLength());
        return encoding.charset() == null
                ? buffered
                : new Narrowed(new InputStreamReader(buffered, encoding.charset()));
    }

    /** Characters as UTF-8; a surrogate without its partner becomes a question mark. */
    private static final class Narrowed extends InputStream {
        private static final int CHUNK = 8192;

        private final Reader reader;
        private final char[] chars = new char[CHUNK];
        private int carried;
        private byte[] bytes = new byte[0];
        private int position;

        Narrowed(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return refill() ? bytes[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!refill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, into, offset, count);
            position += count;
            return count;
        }

        /** A high surrogate at the end of a chunk waits for its partner. */
        private boolean refill() throws IOException {
            while (position == bytes.length) {
                int read = reader.read(chars, carried, CHUNK - carried);
                if (read < 0 && carried == 0) {
                    return false;
                }
                int filled = carried + Math.max(read, 0);
                carried = read > 0 && Character.isHighSurrogate(chars[filled - 1]) ? 1 : 0;
                bytes = new String(chars, 0, filled - carried).getBytes(StandardCharsets.UTF_8);
                position = 0;
                chars[0] = chars[filled - 1];
            }
            return true;
        }
    }
}
