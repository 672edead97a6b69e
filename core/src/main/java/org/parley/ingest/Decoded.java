package org.parley.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes as text.
 *
 * @param text what the bytes say
 * @param problems about charset and characters
 */
record Decoded(String text, List<InputProblem> problems) {
    /**
     * Decodes bytes from an offset on.
     *
     * @param encoding what the start of the input told
     * @param census of the same bytes, where the encoding has one byte a unit
     */
    static Decoded of(byte[] bytes, int from, Encoding encoding, ByteCensus census, Place place) {
        TextLayout layout = TextLayout.of(bytes, from, encoding, census, place);
        List<InputProblem> problems = new ArrayList<>(layout.problems());
        Charset charset = layout.charset() == null ? StandardCharsets.UTF_8 : layout.charset();
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

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
