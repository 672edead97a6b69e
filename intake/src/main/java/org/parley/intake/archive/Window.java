package org.parley.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream with its last bytes kept, so that reading can go back where something turned out to be other than it looked. How far
 * back is bounded, and so is how much is read again in all: a stream made to be gone back in at every byte costs no more than
 * three times its length.
 */
final class Window extends InputStream {
    private static final int CHUNK = 1 << 16;
    private static final int MOST_KEPT = 4 << 20;
    private static final long FREE_RETURNS = 16L << 20;

    private final InputStream in;
    private byte[] bytes = new byte[CHUNK];
    private long base;
    private int mark;
    private int at;
    private int end;
    private long returned;

    Window(InputStream in) {
        this.in = in;
    }

    /** How many bytes were read, less those that were gone back over. */
    long position() {
        return base + at;
    }

    /** Holds the bytes that are next, from {@link #offset()} on; good until more are fetched. */
    byte[] array() {
        return bytes;
    }

    int offset() {
        return at;
    }

    /** How many of the next bytes are here already. */
    @Override
    public int available() {
        return end - at;
    }

    /** Fetches more of the next bytes; false at the end of the stream. */
    boolean fetch() throws IOException {
        if (end == bytes.length) {
            makeRoom();
        }
        int count = 0;
        while (count == 0) {
            count = in.read(bytes, end, bytes.length - end);
        }
        end += Math.max(count, 0);
        return count > 0;
    }

    private void makeRoom() {
        if (mark == 0 && bytes.length < MOST_KEPT) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
            return;
        }
        if (mark == 0) {
            mark = at - at / 2;
        }
        System.arraycopy(bytes, mark, bytes, 0, end - mark);
        base += mark;
        at -= mark;
        end -= mark;
        mark = 0;
    }

    /** Whether so many more bytes follow; they are here then. */
    boolean has(int count) throws IOException {
        while (available() < count) {
            if (!fetch()) {
                return false;
            }
        }
        return true;
    }

    /** Whether these bytes are next. */
    boolean startsWith(byte[] expected) throws IOException {
        return has(expected.length) && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    /** One of the next bytes, which is here already. */
    int peek(int ahead) {
        return bytes[at + ahead] & 0xFF;
    }

    /** Passes over bytes that are here already. */
    void advance(int count) {
        at += count;
    }

    /** Passes over what is here already. */
    void advanceToFetched() {
        at = end;
    }

    @Override
    public int read() throws IOException {
        return has(1) ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!has(1)) {
            return -1;
        }
        int count = Math.min(length, available());
        System.arraycopy(bytes, at, to, from, count);
        at += count;
        return count;
    }

    /** Passes over bytes; fewer only at the end of the stream. */
    @Override
    public long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && has(1)) {
            int step = (int) Math.min(left, available());
            at += step;
            left -= step;
        }
        return count - left;
    }

    /** From here on bytes are kept. */
    void keep() {
        mark = at;
    }

    /**
     * Goes back to a position, or to the oldest byte kept if that is later.
     *
     * @return false if too much was gone back over before, and then nothing happens
     */
    boolean goBack(long position) {
        long to = Math.max(position, base + mark);
        long distance = position() - to;
        if (returned + distance > FREE_RETURNS + 2 * position()) {
            return false;
        }
        returned += Math.max(distance, 0);
        at = (int) (to - base);
        return true;
    }
}
