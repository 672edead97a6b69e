package org.parley.intake.file;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Excerpt;

/**
 * Bytes from a decoder, as far as there are good ones. Where the data end too early or are broken, the stream ends and keeps the
 * reason, so that what came before is read; where they unpack to too much, reading fails, since what came before is no news.
 */
final class Unpacked extends InputStream {
    /** Reading on would go over a limit. */
    static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1L;

        LimitReached(String message) {
            super(message);
        }
    }

    private final InputStream decoder;
    private final CountedInput packed;
    private final long start;
    private final Limits limits;
    private long count;
    private @Nullable Flaw flaw;

    /**
     * Unpacks.
     *
     * @param decoder that reads from the packed bytes
     */
    Unpacked(InputStream decoder, CountedInput packed, Limits limits) {
        this.decoder = decoder;
        this.packed = packed;
        this.limits = limits;
        start = packed.count();
    }

    /** What ended the stream early, or would have. */
    Optional<Flaw> flaw() {
        return Optional.ofNullable(flaw);
    }

    /** What a decoder's complaint says about the data; nothing where it is a matter of the stream below. */
    static Optional<Flaw> flawOf(IOException e, CountedInput packed) throws IOException {
        if (e instanceof GzipDecoder.TrailingBytes) {
            return Optional.of(
                    new Flaw("trailing-bytes", "something that is not gzip stands behind the compressed data"));
        }
        boolean endOfStored = "unexpected EOF".equals(e.getMessage());
        if (e instanceof EOFException || endOfStored || (e instanceof ZstdIOException && packed.isAtEnd())) {
            return Optional.of(truncated(packed));
        }
        if (e instanceof ZipException || e instanceof ZstdIOException) {
            String what = "byte " + packed.count() + " or before: " + Excerpt.reason(e);
            return Optional.of(new Flaw("broken-compression", what));
        }
        return Optional.empty();
    }

    /** Data that end where more were promised. */
    static Flaw truncated(CountedInput packed) {
        return new Flaw(
                "truncated", "the compressed data end at byte " + packed.count() + ", too early; read up to there");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (flaw != null) {
            return -1;
        }
        try {
            int read = decoder.read(bytes, offset, length);
            count += Math.max(read, 0);
            checkLimits();
            return read;
        } catch (LimitReached e) {
            throw e;
        } catch (IOException e) {
            flaw = flawOf(e, packed).orElseThrow(() -> e);
            return -1;
        }
    }

    @Override
    public int available() throws IOException {
        return flaw == null ? decoder.available() : 0;
    }

    private void checkLimits() throws LimitReached {
        if (count > limits.unpackedBytes()) {
            limitReached("more than " + limits.unpackedBytes() + " bytes when unpacked");
        }
        if (count > Limits.RATIO_FREE_BYTES && count / Math.max(1, packed.count() - start) > limits.ratio()) {
            limitReached("more than " + limits.ratio() + " times as large when unpacked");
        }
    }

    private void limitReached(String what) throws LimitReached {
        flaw = new Flaw("expansion-limit", what + "; the rest is not read");
        throw new LimitReached(what);
    }
}
