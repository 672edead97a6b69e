package org.parley.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines of bytes, holding one line at a time and none longer than a limit. */
final class LineSplitter {
    private static final int BUFFER = 1 << 16;
    private static final int WIDEST_UNIT = 4;

    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[BUFFER];
    private final Encoding encoding;
    private int position;
    private int filled;
    private long number;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;

    LineSplitter(InputStream in, long limit) throws IOException {
        this.in = in;
        this.limit = limit;
        read(WIDEST_UNIT);
        encoding = Encoding.of(buffer, filled);
        read(wholeUnits(filled));
        position = encoding.markLength();
    }

    Encoding encoding() {
        return encoding;
    }

    /** Number of the current line, from 1. */
    long number() {
        return number;
    }

    /** The current line without its line feed; empty if it is too long. */
    byte[] bytes() {
        return line.toByteArray();
    }

    /** Whether the current line went over the limit. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Goes to the next line; false at the end of the stream. */
    boolean advance() throws IOException {
        if (position >= filled && !refill()) {
            return false;
        }
        line = new ByteArrayOutputStream();
        tooLong = false;
        do {
            int end = lineFeedOrEnd();
            tooLong |= line.size() + (end - position) > limit;
            if (tooLong) {
                line = new ByteArrayOutputStream();
            } else {
                line.write(buffer, position, end - position);
            }
            position = end;
        } while (position >= filled && refill());
        position = Math.min(filled, position + encoding.unit());
        number++;
        return true;
    }

    private int lineFeedOrEnd() {
        int unit = encoding.unit();
        int at = position;
        while (at + unit <= filled) {
            if (encoding.isLineFeed(buffer, at)) {
                return at;
            }
            at += unit;
        }
        return filled;
    }

    /** Takes what is there without waiting for more, but leaves no unit cut in two. */
    private boolean refill() throws IOException {
        position = 0;
        filled = 0;
        read(1);
        read(wholeUnits(filled));
        return filled > 0;
    }

    private int wholeUnits(int bytes) {
        return (bytes + encoding.unit() - 1) / encoding.unit() * encoding.unit();
    }

    private void read(int atLeast) throws IOException {
        int count = 0;
        while (filled < atLeast && count >= 0) {
            count = in.read(buffer, filled, BUFFER - filled);
            filled += Math.max(count, 0);
        }
    }
}
