package org.parley.intake.archive;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The Zstandard frames of a file, one at a time, with the dictionary that may stand before them (IIPC's WARC and Zstandard). */
final class ZstdFrames implements Member, AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private static final int FRAME = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int SKIPPABLE_MASK = 0xFFFFFFF0;
    private static final int DICTIONARY = 0x184D2A5D;
    private static final int LARGEST_DICTIONARY = 16 << 20;

    private final Window source;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final ByteBuffer encoded = ByteBuffer.allocateDirect(CHUNK);
    private final ByteBuffer decoded = ByteBuffer.allocateDirect(CHUNK).limit(0);
    private @Nullable ZstdDictDecompress dictionary;
    private boolean finished;

    ZstdFrames(Window source) {
        this.source = source;
    }

    /** Whether a frame is next, or one that holds no content. */
    static boolean isNext(Window source) throws IOException {
        return isContentNext(source) || (source.has(8) && isSkippable(number(source, 0)));
    }

    /** Whether a frame with content is next. */
    static boolean isContentNext(Window source) throws IOException {
        return source.has(8) && number(source, 0) == FRAME;
    }

    private static boolean isSkippable(int magic) {
        return (magic & SKIPPABLE_MASK) == SKIPPABLE;
    }

    private static int number(Window source, int ahead) {
        return source.peek(ahead)
                | source.peek(ahead + 1) << 8
                | source.peek(ahead + 2) << 16
                | source.peek(ahead + 3) << 24;
    }

    /** Begins with the frame that is next. Frames without content are read as empty ones. */
    ZstdFrames begin() throws IOException {
        context.reset(); // forgets the dictionary too
        if (dictionary != null) {
            context.loadDict(dictionary);
        }
        decoded.limit(0);
        int magic = number(source, 0);
        finished = isSkippable(magic);
        if (finished) {
            long length = number(source, 4) & 0xFFFF_FFFFL;
            source.advance(8);
            if (magic == DICTIONARY) {
                readDictionary(length);
            } else if (source.skip(length) < length) {
                throw new BrokenInput(BrokenInput.TRUNCATED, "the file ends in it");
            }
        }
        return this;
    }

    private void readDictionary(long length) throws IOException {
        if (length > LARGEST_DICTIONARY) {
            throw new BrokenInput(BrokenInput.CORRUPT, "a dictionary of " + length + " bytes is too large");
        }
        byte[] stored = source.readNBytes((int) length);
        if (stored.length < length) {
            throw new BrokenInput(BrokenInput.TRUNCATED, "the file ends in it");
        }
        closeDictionary();
        try {
            boolean compressed = length >= 4 && ByteBuffer.wrap(stored).getInt() == Integer.reverseBytes(FRAME);
            dictionary = new ZstdDictDecompress(compressed ? context.decompress(stored, LARGEST_DICTIONARY) : stored);
        } catch (ZstdException e) {
            throw new BrokenInput(BrokenInput.CORRUPT, String.valueOf(e.getMessage()));
        }
    }

    private void closeDictionary() {
        if (dictionary != null) {
            dictionary.close();
            dictionary = null;
        }
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        while (!decoded.hasRemaining()) {
            if (finished) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(to, from, count);
        return count;
    }

    private void decode() throws IOException {
        boolean ended = !source.has(1);
        int given = Math.min(source.available(), CHUNK);
        encoded.clear().put(source.array(), source.offset(), given).flip();
        decoded.clear();
        try {
            finished = context.decompressDirectByteBufferStream(decoded, encoded);
        } catch (ZstdException e) {
            decoded.limit(0);
            throw new BrokenInput(BrokenInput.CORRUPT, String.valueOf(e.getMessage()));
        }
        source.advance(encoded.position());
        decoded.flip();
        if (ended && !finished && !decoded.hasRemaining()) {
            throw new BrokenInput(BrokenInput.TRUNCATED, "the file ends in it");
        }
    }

    @Override
    public void close() {
        context.close();
        closeDictionary();
    }
}
