package org.parley.intake.newsformat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Bytes as characters of the same number, handed out up to the end of one tag at a time: when a parser tells of a tag, it has read
 * that tag's last byte and none behind it. Parsers' own offsets drift.
 */
final class TagReader extends Reader {
    /** More bytes without an event of the parser than an item may have. */
    static final class EndlessMarkup extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    private long offset;
    private long event;

    /**
     * Reads.
     *
     * @param limit bytes that may be handed out between two events
     */
    TagReader(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** How many bytes were handed out. */
    long offset() {
        return offset;
    }

    /** The parser told of something. */
    void event() {
        event = offset;
    }

    @Override
    public int read(char[] chars, int start, int length) throws IOException {
        if (offset - event > limit) {
            throw new EndlessMarkup();
        }
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return -1;
            }
        }
        int count = 0;
        boolean tagEnds = false;
        while (count < length && next < filled && !tagEnds) {
            tagEnds = buffer[next] == '>';
            chars[start + count] = (char) (buffer[next] & 0xFF);
            count++;
            next++;
        }
        offset += count;
        return count;
    }

    /** The bytes are the caller's to close. */
    @Override
    public void close() {}
}
