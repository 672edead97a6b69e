package org.parley.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The caller's stream for libraries that close what they write to: emptied to the last byte by a close, but not closed. */
public final class KeptOpen extends FilterOutputStream {
    /** Wraps the caller's stream. */
    public KeptOpen(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
