package org.parley.intake.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.entity.DeflateInputStream;
import org.jspecify.annotations.Nullable;

/** Reads bodies, undoes their content encodings, and stops where they grow beyond measure. */
final class BodyReader {
    /** Up to here content may shrink as well as it likes: a small page of one word over and over is no bomb. */
    private static final int FREE_OF_RATIO = 1 << 20;

    private static final int MOST_ENCODINGS = 3;

    private final int limit;
    private final int ratio;
    private final boolean cut;

    /** @param cut whether a body over the limit is cut there; otherwise it is none at all */
    BodyReader(int limit, int ratio, boolean cut) {
        this.limit = limit;
        this.ratio = ratio;
        this.cut = cut;
    }

    /**
     * @param encoding as the header names it
     * @throws IOException if the body can't be read on
     */
    byte[] read(InputStream sent, @Nullable String encoding) throws IOException, NotFetched {
        Counted counted = new Counted(sent);
        try {
            return readAll(decoded(counted, encodings(encoding)), counted);
        } catch (EOFException e) {
            throw NotFetched.failed("truncated", "The compressed content ends too early.");
        } catch (ZipException e) {
            throw NotFetched.failed("bad-encoding", "The content is not encoded as it says: " + e.getMessage());
        }
    }

    /** Says that there is more than may be, unless what is over would be cut. */
    void checkLength(long length) throws NotFetched {
        if (length > limit && !cut) {
            throw NotFetched.failed("too-large", "The content has more than " + limit + " bytes.");
        }
    }

    private byte[] readAll(InputStream in, Counted sent) throws IOException, NotFetched {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            checkLength((long) body.size() + n);
            body.write(buffer, 0, Math.min(n, limit - body.size()));
            if (body.size() == limit && cut) {
                break;
            }
            if (body.size() > FREE_OF_RATIO && body.size() / ratio > sent.count) {
                throw NotFetched.failed("bomb", "The content grows more than " + ratio + " times when it is unpacked.");
            }
        }
        return body.toByteArray();
    }

    private static List<String> encodings(@Nullable String header) throws NotFetched {
        List<String> encodings = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",")) {
            String encoding = part.trim().toLowerCase(Locale.ROOT);
            if (!encoding.isEmpty() && !encoding.equals("identity")) {
                encodings.add(0, encoding);
            }
        }
        if (encodings.size() > MOST_ENCODINGS) {
            throw NotFetched.failed("bad-encoding", "The content is encoded " + encodings.size() + " times.");
        }
        return encodings;
    }

    private static InputStream decoded(InputStream sent, List<String> lastFirst) throws IOException, NotFetched {
        InputStream in = sent;
        for (String encoding : lastFirst) {
            in = switch (encoding) {
                case "gzip", "x-gzip" -> gunzipped(in);
                case "deflate" -> new DeflateInputStream(in);
                default ->
                    throw NotFetched.failed(
                            "bad-encoding",
                            "The content is encoded with \"" + encoding + "\", which was not asked for.");
            };
        }
        return in;
    }

    // Servers that say gzip and send plain text are common enough, and it is easily told.
    private static InputStream gunzipped(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered) : buffered;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int n = super.read(into, from, most);
            count += Math.max(n, 0);
            return n;
        }
    }
}
