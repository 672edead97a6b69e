package org.parley.intake.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import org.parley.intake.archive.ContentDecoder.Content;

/** Whatever is said to be encoded, no more comes out than allowed, and nothing is thrown. The first byte picks the encoding. */
class ContentDecoderFuzzTest {
    private static final int LIMIT = 1 << 18;
    private static final List<String> ENCODINGS = List.of("gzip", "deflate", "br", "zstd");

    private final ContentDecoder decoder = new ContentDecoder(new ArchiveLimits(LIMIT, LIMIT, 100));

    @FuzzTest(maxDuration = "10s")
    void anyPage(byte[] page) {
        if (page.length == 0) {
            return;
        }
        String encoding = ENCODINGS.get(page[0] & 3);
        Content content = decoder.decode(Arrays.copyOfRange(page, 1, page.length), List.of(encoding));
        if (content.bytes().length > Math.max(LIMIT, page.length)) {
            throw new AssertionError(content.bytes().length + " bytes");
        }
    }
}
