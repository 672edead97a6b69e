package org.parley.intake.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the content encodings of HTTP. What is declared but not so is taken as it is: archives often keep pages decoded. */
final class ContentDecoder {
    private static final int MOST_ENCODINGS = 4;
    private static final List<String> NOT_UNDONE = List.of("compress", "x-compress", "dcb", "dcz");
    private static final int HARMLESS = 1 << 20;

    private final ArchiveLimits limits;

    ContentDecoder(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * A decoded page.
     *
     * @param bytes what could be decoded; none where it is too much or can't be undone
     * @param code of the problem; absent where there is none
     * @param explanation of the problem; empty where there is none
     */
    record Content(byte[] bytes, @Nullable String code, String explanation) {}

    /**
     * Decodes a page.
     *
     * @param encodings the Content-Encoding headers, in the order in which they were applied
     */
    Content decode(byte[] body, List<String> encodings) {
        List<String> applied = names(encodings);
        if (applied.size() > MOST_ENCODINGS || !Collections.disjoint(applied, NOT_UNDONE)) {
            return new Content(
                    new byte[0], "unknown-encoding", "the page is encoded in a way that can't be undone here");
        }
        Content content = new Content(body, null, "");
        for (String encoding : applied) {
            if (content.bytes().length > 0) {
                content = undo(encoding, content);
            }
        }
        return content;
    }

    /** The last one applied comes first. */
    private static List<String> names(List<String> encodings) {
        List<String> names = new ArrayList<>();
        for (String header : encodings) {
            for (String name : header.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        names.removeIf(name -> name.isEmpty() || name.equals("identity") || name.equals("none"));
        Collections.reverse(names);
        return names;
    }

    private Content undo(String encoding, Content content) {
        byte[] encoded = content.bytes();
        Drained drained;
        long most = Math.min(limits.content(), Math.max(HARMLESS, (long) encoded.length * limits.ratio()));
        try (InputStream decoder = decoder(encoding, encoded)) {
            if (decoder == null) {
                return content;
            }
            drained = Drained.of(decoder, (int) most);
        } catch (IOException | RuntimeException e) { // the first bytes are read while the decoder is made
            return content;
        }
        return weigh(drained, content, most);
    }

    private Content weigh(Drained drained, Content content, long most) {
        byte[] decoded = drained.bytes();
        if (decoded.length > most) {
            return most == limits.content()
                    ? new Content(new byte[0], "too-large", "the page has more than " + most + " bytes when decoded")
                    : new Content(
                            new byte[0],
                            "bomb",
                            "the page grows to more than " + limits.ratio() + " times its size when decoded");
        }
        if (!drained.failed()) {
            return new Content(decoded, content.code(), content.explanation());
        }
        return decoded.length == 0 || looksLikeMarkup(content.bytes())
                ? content
                : new Content(
                        decoded, "truncated", "the encoded page is cut short or damaged; what came before was read");
    }

    private static @Nullable InputStream decoder(String encoding, byte[] encoded) throws IOException {
        InputStream in = new ByteArrayInputStream(encoded);
        return switch (encoding) {
            case "gzip", "x-gzip" -> startsWith(encoded, 0x1F, 0x8B) ? new GZIPInputStream(in) : null;
            case "deflate" -> inflater(in, new Inflater(!isZlib(encoded)));
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> startsWith(encoded, 0x28, 0xB5, 0x2F, 0xFD) ? new ZstdInputStreamNoFinalizer(in) : null;
            default -> null;
        };
    }

    private static InputStream inflater(InputStream in, Inflater inflater) {
        return new InflaterInputStream(in, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    /** The standard says zlib; many servers send what is within it. */
    private static boolean isZlib(byte[] encoded) {
        return encoded.length > 1
                && (encoded[0] & 0x0F) == 8
                && ((encoded[0] & 0xFF) << 8 | (encoded[1] & 0xFF)) % 31 == 0;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, signed(expected), 0, expected.length);
    }

    private static byte[] signed(int[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Brotli and raw deflate can't be told by their first bytes, so a little of a plain page may seem to decode. */
    private static boolean looksLikeMarkup(byte[] bytes) {
        int at = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }
}
