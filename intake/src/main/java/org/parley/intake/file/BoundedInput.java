package org.parley.intake.file;

import java.io.IOException;
import java.io.InputStream;

/** A stream that may have so many bytes and no more: reading on fails. */
final class BoundedInput extends InputStream {
    /** There is more. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final InputStream in;
    private long left;

    BoundedInput(InputStream in, long limit) {
        this.in = in;
        left = limit;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        take(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        take(Math.max(read, 0));
        return read;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    private void take(int count) throws TooLarge {
        left -= count;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
