package org.parley.intake.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Excerpt;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.ingest.TextLayout;
import org.parley.intake.HtmlTree;

/**
 * A page as a tree.
 *
 * @param document absent where the bytes are no text or have too many elements
 * @param problems about charset and characters
 */
public record PageDocument(@Nullable Document document, List<InputProblem> problems) {
    /** Of so many characters one may be broken before the charset counts as wrong. */
    private static final int TOLERANCE = 1000;

    private static final int ESCAPE = 0x1B;

    public PageDocument {
        problems = List.copyOf(problems);
    }

    /**
     * Reads bytes by the charset that is declared, unless it can't be right.
     *
     * @param declaredType media type as a server gave it; absent where nothing did
     * @param address against which links are resolved; absent where unknown
     */
    public static PageDocument of(byte[] bytes, Place place, @Nullable String declaredType, @Nullable String address) {
        TextLayout layout = TextLayout.of(bytes, place.file());
        Charset likely = layout.charset();
        if (likely == null) {
            return new PageDocument(null, List.of(new InputProblem(place, "not-a-page", "not text")));
        }
        List<InputProblem> problems = new ArrayList<>();
        Charset charset = choose(bytes, layout, likely, label(bytes, layout, declaredType), place, problems);
        int from = layout.markLength();
        String html = new String(bytes, from, bytes.length - from, charset);
        HtmlTree tree = HtmlTree.of(html, address == null ? "" : address);
        if (!tree.isWhole()) {
            problems.add(new InputProblem(place, "too-large", "more than " + HtmlTree.MOST_ELEMENTS + " elements"));
        }
        return new PageDocument(tree.isWhole() ? tree.document() : null, problems);
    }

    /** What the server declared counts more than what the page says, as in browsers. */
    private static @Nullable String label(byte[] bytes, TextLayout layout, @Nullable String declaredType) {
        String byServer = CharsetLabels.ofMediaType(declaredType);
        boolean bytewise = layout.markLength() == 0;
        return byServer != null || !bytewise ? byServer : CharsetLabels.ofPage(bytes);
    }

    private static Charset choose(
            byte[] bytes,
            TextLayout layout,
            Charset likely,
            @Nullable String label,
            Place place,
            List<InputProblem> problems) {
        Charset declared = label == null ? null : CharsetLabels.charset(label);
        if (declared != null && isRight(bytes, layout, likely, declared)) {
            addAll("broken-utf8", declared, layout, place, problems);
            return declared;
        }
        if (label != null && !(isPlain(bytes) && declared != null)) {
            String why = declared == null ? "which is no charset" : "which its bytes are not";
            problems.add(new InputProblem(
                    place,
                    "wrong-charset",
                    "declares " + Excerpt.of(label) + ", " + why + ": read as " + likely.name()));
        } else if (label == null && layout.markLength() == 0) {
            addAll("wrong-charset", likely, layout, place, problems);
        }
        addAll("broken-utf8", likely, layout, place, problems);
        return likely;
    }

    private static void addAll(
            String code, Charset charset, TextLayout layout, Place place, List<InputProblem> problems) {
        layout.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .filter(problem -> charset.equals(layout.charset()))
                .forEach(problem -> problems.add(new InputProblem(place, code, problem.explanation())));
    }

    /** Bytes that are UTF-8 or nearly so are hardly ever meant as anything else; a mark or zero bytes leave no doubt. */
    private static boolean isRight(byte[] bytes, TextLayout layout, Charset likely, Charset declared) {
        if (likely.equals(declared)) {
            return true;
        }
        if (layout.markLength() > 0
                || likely.name().startsWith("UTF-16")
                || likely.name().startsWith("UTF-32")) {
            return false;
        }
        boolean nearlyUtf8 = likely.equals(StandardCharsets.UTF_8);
        if (nearlyUtf8 && isPlain(bytes)) {
            return indexOf(bytes, (byte) ESCAPE) >= 0;
        }
        if (nearlyUtf8 && layout.problems().isEmpty()) {
            return false;
        }
        // Those that only decode have several bytes for a character.
        boolean severalBytes = !declared.canEncode() || declared.newEncoder().maxBytesPerChar() > 1;
        return (!nearlyUtf8 || severalBytes)
                && !declared.equals(StandardCharsets.UTF_8)
                && decodes(bytes, declared, nearlyUtf8);
    }

    private static boolean decodes(byte[] bytes, Charset charset, boolean strictly) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return !strictly && isNearlyDecoded(charset.decode(ByteBuffer.wrap(bytes)));
        }
    }

    private static boolean isNearlyDecoded(CharBuffer text) {
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        return broken * TOLERANCE < text.length();
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
