package org.parley.intake.file;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;

/** What stands around the content, told by the first bytes. */
enum Packing {
    NONE,
    GZIP,
    ZSTD,
    ZIP,
    /** An archive that is nothing but its end. */
    EMPTY_ZIP;

    private static final int ZSTD_SKIPPABLE_LOWEST = 0x50;
    private static final int ZSTD_SKIPPABLE_HIGHEST = 0x5F;

    static Packing of(byte[] head) {
        if (head.length < 2) {
            return NONE;
        }
        int first = head[0] & 0xFF;
        if (first == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        if (first == 0x28 && isFollowedBy(head, 0xB5, 0x2F, 0xFD)) {
            return ZSTD;
        }
        if (first >= ZSTD_SKIPPABLE_LOWEST && first <= ZSTD_SKIPPABLE_HIGHEST && isFollowedBy(head, 0x2A, 0x4D, 0x18)) {
            return ZSTD;
        }
        if (first == 'P' && isFollowedBy(head, 'K', 3, 4)) {
            return ZIP;
        }
        return first == 'P' && isFollowedBy(head, 'K', 5, 6) ? EMPTY_ZIP : NONE;
    }

    private static boolean isFollowedBy(byte[] head, int... next) {
        for (int i = 0; i < next.length; i++) {
            if (head.length <= i + 1 || (head[i + 1] & 0xFF) != next[i]) {
                return false;
            }
        }
        return true;
    }

    /** Undoes a compression; closing frees what the decoder holds and leaves the packed bytes open. */
    InputStream decoder(CountedInput packed) throws IOException {
        return switch (this) {
            case GZIP -> new GzipDecoder(packed);
            case ZSTD -> new ZstdInputStreamNoFinalizer(packed);
            case NONE, ZIP, EMPTY_ZIP -> throw new IllegalStateException("not a compression: " + this);
        };
    }
}
