package org.parley.intake.newsformat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Remembers what was read, from a place on, so that the bytes of an item can be had once its end is found. */
final class RecordedInput extends InputStream {
    /** What parsers may have read ahead. */
    private static final int READ_AHEAD = 1 << 16;

    private final InputStream in;
    private final long limit;
    private byte[] kept = new byte[READ_AHEAD];
    private int size;
    private long start;

    /**
     * Records.
     *
     * @param limit bytes to keep at most; beyond that the oldest go
     */
    RecordedInput(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Offset behind the last byte that was read. */
    long position() {
        return start + size;
    }

    /** Forgets what stands before an offset. */
    void forgetBefore(long offset) {
        int count = (int) Math.max(0, Math.min(offset - start, size));
        System.arraycopy(kept, count, kept, 0, size - count);
        size -= count;
        start += count;
        if (kept.length > READ_AHEAD && size < READ_AHEAD / 2) {
            kept = Arrays.copyOf(kept, READ_AHEAD);
        }
    }

    /** The bytes between two offsets, unless there were too many to keep. */
    Optional<byte[]> between(long from, long to) {
        return from < start
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(kept, (int) (from - start), (int) (to - start)));
    }

    /** Offset of the last such byte before an offset, or -1 where none was kept. */
    long lastBefore(long offset, char sign) {
        for (int i = (int) Math.min(offset - start, size) - 1; i >= 0; i--) {
            if (kept[i] == sign) {
                return start + i;
            }
        }
        return -1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, Math.min(length, READ_AHEAD / 2));
        if (read > 0) {
            keep(bytes, offset, read);
        }
        return read;
    }

    private void keep(byte[] bytes, int offset, int count) {
        if (size + count > limit + READ_AHEAD) {
            forgetBefore(position() - READ_AHEAD / 2);
        }
        if (size + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(size + count, (int) Math.min(2L * kept.length, limit + READ_AHEAD)));
        }
        System.arraycopy(bytes, offset, kept, size, count);
        size += count;
    }
}
