package org.parley.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that were taken, and tells for certain whether there are more.
 *
 * <p>What is available is at least one byte until the end is reached: decoders ask it to find out whether another member follows,
 * and pipes would answer none while more is on its way.
 */
final class CountedInput extends InputStream {
    private final BufferedInputStream in;
    private long count;

    CountedInput(BufferedInputStream in) {
        this.in = in;
    }

    long count() {
        return count;
    }

    boolean isAtEnd() throws IOException {
        in.mark(1);
        boolean end = in.read() < 0;
        in.reset();
        return end;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public int available() throws IOException {
        return isAtEnd() ? 0 : Math.max(1, in.available());
    }
}
