package org.parley.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How bytes are to be read as text.
 *
 * @param charset to decode them with, malformed bytes as U+FFFD; absent where they are no text
 * @param markLength bytes of the byte order mark, which is no part of the text; 0 where there is none
 * @param problems what is wrong with charset and bytes
 */
public record TextLayout(@Nullable Charset charset, int markLength, List<InputProblem> problems) {
    /** What charset detection looks at; more changes nothing. */
    private static final int DETECTION_BYTES = 1 << 16;

    private static final List<String> BINARY_STARTS = List.of("%PDF-", "PK\u0003\u0004", "{\\rtf");

    public TextLayout {
        problems = List.copyOf(problems);
    }

    /**
     * Looks at a whole file.
     *
     * @param file as the caller names it, for problems
     */
    public static TextLayout of(byte[] bytes, String file) {
        return of(bytes, Place.of(file));
    }

    /** Looks at a whole file, or at a part of one that may have a charset of its own. */
    public static TextLayout of(byte[] bytes, Place place) {
        Encoding encoding = Encoding.of(bytes, bytes.length);
        ByteCensus census = ByteCensus.of(bytes, encoding.markLength());
        if (isBinary(bytes, encoding, census)) {
            return new TextLayout(
                    null, encoding.markLength(), List.of(new InputProblem(place, "binary-file", "not text")));
        }
        return of(bytes, encoding.markLength(), encoding, census, place);
    }

    /**
     * Chooses the charset of bytes from an offset on.
     *
     * @param encoding what the start of the input told
     * @param census of the same bytes, where the encoding has one byte a unit
     */
    static TextLayout of(byte[] bytes, int from, Encoding encoding, ByteCensus census, Place place) {
        List<InputProblem> problems = new ArrayList<>();
        Charset charset = encoding.charset();
        if (charset != null) {
            String how = encoding.markLength() > 0 ? "its byte order mark says so" : "its zero bytes show it";
            problems.add(wrongCharset(place, charset, how));
        } else if (census.isUtf8()) {
            charset = StandardCharsets.UTF_8;
        } else if (census.isNearlyUtf8()) {
            charset = StandardCharsets.UTF_8;
            String strays = census.strays() + (census.strays() == 1 ? " byte" : " bytes");
            problems.add(new InputProblem(place, "broken-utf8", strays + " that are not UTF-8, read as U+FFFD"));
        } else {
            charset = guess(bytes, from);
            problems.add(wrongCharset(place, charset, "detected from its bytes"));
        }
        return new TextLayout(charset, encoding.markLength(), problems);
    }

    /** What is wrong with characters that were decoded or unescaped: NULs and lone surrogates, which stay in the text. */
    public static List<InputProblem> flaws(String text, Place place) {
        List<InputProblem> flaws = new ArrayList<>();
        Decoded.addFlaws(text, place, flaws);
        return flaws;
    }

    static boolean isBinary(byte[] bytes, Encoding encoding, ByteCensus census) {
        return encoding.charset() == null && (census.isBinary() || hasBinaryStart(bytes));
    }

    /** Formats whose files can be mostly letters. */
    private static boolean hasBinaryStart(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return BINARY_STARTS.stream().anyMatch(start::startsWith);
    }

    private static InputProblem wrongCharset(Place place, Charset charset, String how) {
        return new InputProblem(place, "wrong-charset", "not UTF-8: read as " + charset.name() + ", " + how);
    }

    /** The likeliest older charset; windows-1252 where nothing speaks for another. */
    private static Charset guess(byte[] bytes, int from) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, from, Math.min(bytes.length - from, DETECTION_BYTES));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || name.equals("UTF-8") || name.equals("US-ASCII") || name.startsWith("ISO-8859-1")) {
            name = "windows-1252";
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Charset.forName("windows-1252");
        }
    }
}
