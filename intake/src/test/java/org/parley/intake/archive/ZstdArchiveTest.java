package org.parley.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.archive.Archive.bytes;
import static org.parley.intake.archive.Archive.html;
import static org.parley.intake.archive.Archive.join;
import static org.parley.intake.archive.Archive.page;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.intake.archive.Archive.Read;

class ZstdArchiveTest {
    private static final int DICTIONARY = 0x184D2A5D;
    private static final byte[] FIRST = Zstd.compress(page("harbour"));
    private static final byte[] SECOND = Zstd.compress(page("bridge"));
    private static final byte[] THIRD = Zstd.compress(page("tunnel"));

    private static byte[] frame(int magic, byte[] content) {
        ByteBuffer header = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(magic)
                .putInt(content.length);
        return join(header.array(), content);
    }

    @Test
    void framesAreReadOneByOne() {
        Read read = Read.of(FIRST, SECOND);
        assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
        assertThat(read.all)
                .extracting(page -> page.place().toString())
                .containsExactly("a.warc@0", "a.warc@" + FIRST.length);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theDictionaryBeforeTheFramesIsUsed(boolean compressed) {
        byte[] dictionary = join(page("ferry"), page("quay"));
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.loadDict(dictionary);
            byte[] first = context.compress(page("harbour"));
            byte[] second = context.compress(page("bridge"));
            byte[] stored = compressed ? Zstd.compress(dictionary) : dictionary;
            Read read = Read.of(frame(DICTIONARY, stored), first, frame(0x184D2A51, bytes("passed over")), second);
            assertThat(read.texts()).containsExactly(html("harbour"), html("bridge"));
            assertThat(read.problems()).isEmpty();
        }
    }

    @Test
    void aDictionaryThatIsTooLargeOrCutShortIsTold() {
        byte[] large = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(DICTIONARY)
                .putInt(-2)
                .array();
        assertThat(Read.of(large, FIRST).texts()).containsExactly(html("harbour"));
        assertThat(Read.of(large, FIRST).problems()).hasSize(1);
        assertThat(Read.of(frame(DICTIONARY, new byte[9_000])).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9})
    void aFrameCutShortCostsItsOwnRecordOnly(double share) {
        byte[] cut = Arrays.copyOf(SECOND, (int) (SECOND.length * share));
        Read read = Read.of(FIRST, cut, THIRD);
        assertThat(read.texts()).containsExactly(html("harbour"), html("tunnel"));
        assertThat(read.problems()).containsExactly("a.warc@" + FIRST.length + " corrupt");
    }

    @Test
    void anArchiveThatEndsWithinAFrameIsTold() {
        Read read = Read.of(FIRST, Arrays.copyOf(SECOND, SECOND.length / 2));
        assertThat(read.texts()).containsExactly(html("harbour"));
        assertThat(read.problems()).hasSize(1).allMatch(problem -> problem.endsWith(" truncated"));
    }
}
