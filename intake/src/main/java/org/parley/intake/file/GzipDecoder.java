package org.parley.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Undoes gzip of one or many members, and tells of bytes behind them, which the JDK passes over. */
final class GzipDecoder extends GZIPInputStream {
    /** There is more, and it is no gzip. */
    static final class TrailingBytes extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;

    private boolean ended;

    GzipDecoder(InputStream in) throws IOException {
        super(in, BUFFER);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0 && !ended) {
            ended = true;
            if (hasTrailingBytes()) {
                throw new TrailingBytes();
            }
        }
        return read;
    }

    /** Zeros are padding, which tapes and block devices add. */
    private boolean hasTrailingBytes() throws IOException {
        for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
            if (buf[i] != 0) {
                return true;
            }
        }
        int b = in.read();
        while (b == 0) {
            b = in.read();
        }
        return b > 0;
    }
}
