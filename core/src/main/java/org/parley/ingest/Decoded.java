package org.parley.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes as text.
 *
 * @param text what the bytes say
 * @param problems about charset and characters
 */
record Decoded(String text, List<InputProblem> problems) {
    /** What charset detection looks at; more changes nothing. */
    private static final int DETECTION_BYTES = 1 << 16;

    /**
     * Decodes bytes from an offset on.
     *
     * @param encoding what the start of the input told
     * @param census of the same bytes, where the encoding has one byte a unit
     */
    static Decoded of(byte[] bytes, int from, Encoding encoding, ByteCensus census, Place place) {
        List<InputProblem> problems = new ArrayList<>();
        Charset charset = encoding.charset();
        if (charset != null) {
            String how = encoding.markLength() > 0 ? "its byte order mark says so" : "its zero bytes show it";
            problems.add(wrongCharset(place, charset, how));
        } else if (census.isUtf8()) {
            charset = StandardCharsets.UTF_8;
        } else if (census.isNearlyUtf8()) {
            charset = StandardCharsets.UTF_8;
            problems.add(new InputProblem(
                    place, "broken-utf8", plural(census.strays(), "byte") + " that are not UTF-8, read as U+FFFD"));
        } else {
            charset = guess(bytes, from);
            problems.add(wrongCharset(place, charset, "detected from its bytes"));
        }
        String text = new String(bytes, from, bytes.length - from, charset);
        addFlaws(text, place, problems);
        return new Decoded(text, problems);
    }

    /** Adds what is wrong with characters that were decoded or unescaped; the text stays as it is. */
    static void addFlaws(String text, Place place, List<InputProblem> problems) {
        int nuls = 0;
        int lone = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                nuls++;
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    lone++;
                }
            }
        }
        if (nuls > 0) {
            problems.add(new InputProblem(place, "nul-characters", plural(nuls, "NUL character") + ", kept"));
        }
        if (lone > 0) {
            problems.add(new InputProblem(place, "lone-surrogates", plural(lone, "lone surrogate") + ", kept"));
        }
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

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
