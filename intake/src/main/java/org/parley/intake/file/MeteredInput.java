package org.parley.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many bytes were taken from it. */
final class MeteredInput extends FilterInputStream {
    private final LongConsumer meter;

    MeteredInput(InputStream in, LongConsumer meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            meter.accept(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        if (read > 0) {
            meter.accept(read);
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = in.skip(most);
        meter.accept(skipped);
        return skipped;
    }
}
