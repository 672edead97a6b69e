package org.parley.intake.archive;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A gzip member (RFC 1952). The JDK reads all members as one and can't go on behind a broken one; jwarc checks no sums.
 */
final class GzipMember implements Member {
    private static final int FIXED_HEADER = 10;
    private static final int FLAGS = 3;
    private static final int HAS_HEADER_SUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int LONGEST_NAME = 1 << 16;
    private static final int TRAILER = 8;

    private final Window source;
    private final Inflater inflater;
    private final CRC32 sum = new CRC32();
    private int given;

    /**
     * A member that begins here.
     *
     * @param inflater for raw data; used by no other member before this one is read or given up
     * @throws BrokenInput if the header is cut short
     */
    GzipMember(Window source, Inflater inflater) throws IOException {
        this.source = source;
        this.inflater = inflater;
        inflater.reset();
        readHeader();
    }

    /** Whether these bytes look like a member's first. */
    static boolean isNext(Window source) throws IOException {
        return source.has(FIXED_HEADER)
                && source.peek(0) == 0x1F
                && source.peek(1) == 0x8B
                && source.peek(2) == 8
                && (source.peek(FLAGS) & RESERVED) == 0;
    }

    private void readHeader() throws IOException {
        int flags = source.peek(FLAGS);
        source.advance(FIXED_HEADER);
        if ((flags & HAS_EXTRA) != 0) {
            need(2);
            int length = source.peek(0) | source.peek(1) << 8;
            pass(2 + length);
        }
        if ((flags & HAS_NAME) != 0) {
            passZeroEnded();
        }
        if ((flags & HAS_COMMENT) != 0) {
            passZeroEnded();
        }
        if ((flags & HAS_HEADER_SUM) != 0) {
            pass(2);
        }
    }

    private void passZeroEnded() throws IOException {
        for (int i = 0; i < LONGEST_NAME; i++) {
            need(1);
            source.advance(1);
            if (source.array()[source.offset() - 1] == 0) {
                return;
            }
        }
        throw new BrokenInput(BrokenInput.CORRUPT, "its header has no end");
    }

    private void pass(int count) throws IOException {
        need(count);
        source.advance(count);
    }

    private void need(int count) throws IOException {
        if (!source.has(count)) {
            source.advanceToFetched();
            throw new BrokenInput(BrokenInput.TRUNCATED, "the file ends in it");
        }
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        while (true) {
            int count = inflate(to, from, length);
            if (count > 0) {
                sum.update(to, from, count);
                return count;
            }
            if (inflater.finished()) {
                source.advance(given - inflater.getRemaining());
                readTrailer();
                return -1;
            }
            if (inflater.needsDictionary()) {
                throw new BrokenInput(BrokenInput.CORRUPT, "it wants a dictionary");
            }
            source.advance(given);
            given = 0;
            need(1);
            given = source.available();
            inflater.setInput(source.array(), source.offset(), given);
        }
    }

    private int inflate(byte[] to, int from, int length) throws BrokenInput {
        try {
            return inflater.inflate(to, from, length);
        } catch (DataFormatException e) {
            source.advance(given - inflater.getRemaining());
            throw new BrokenInput(BrokenInput.CORRUPT, String.valueOf(e.getMessage()));
        }
    }

    private void readTrailer() throws IOException {
        need(TRAILER);
        long expectedSum = number(0);
        long expectedLength = number(4);
        source.advance(TRAILER);
        if (expectedSum != sum.getValue() || expectedLength != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new BrokenInput(BrokenInput.CORRUPT, "its check sum is wrong");
        }
    }

    private long number(int ahead) {
        long number = 0;
        for (int i = 3; i >= 0; i--) {
            number = number << 8 | source.peek(ahead + i);
        }
        return number;
    }
}
