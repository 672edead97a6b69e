package org.parley.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces of an uncased WordPiece vocabulary (Wu et al. 2016, as used by BERT).
 *
 * <p>Works on words that are already split, so that every piece belongs to one word and no offsets need to be mapped back; and on
 * UTF-16 as it comes, so that a lone surrogate is an unknown word and nothing more.
 */
public final class WordPieces {
    /** Longer words are unknown: nobody writes them, and cutting them costs quadratic time. */
    private static final int LONGEST_WORD = 64;

    private static final Map<Character, String> PLAIN_MARKS = plainMarks();

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int separator;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id("[UNK]");
        this.start = id("[CLS]");
        this.separator = id("[SEP]");
    }

    /**
     * Reads a vocabulary, one piece a line, its id being its line number from 0.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it lacks a piece that every BERT vocabulary has
     */
    public static WordPieces read(InputStream lines) {
        Map<String, Integer> vocabulary = new HashMap<>(65536);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                vocabulary.put(line, vocabulary.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary", e);
        }
        return new WordPieces(vocabulary);
    }

    /** Id of the piece that opens a row. */
    public int start() {
        return start;
    }

    /** Id of the piece behind each paragraph. */
    public int separator() {
        return separator;
    }

    /** The ids of a word's pieces; at least one. */
    public int[] of(String word) {
        String plain = plain(word);
        Integer whole = vocabulary.get(plain);
        if (whole != null) {
            return new int[] {whole};
        }
        return plain.length() > LONGEST_WORD ? new int[] {unknown} : cut(plain);
    }

    private int[] cut(String word) {
        int[] pieces = new int[word.length()];
        int count = 0;
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer id = null;
            for (; to > from; to--) {
                String piece = from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
                id = vocabulary.get(piece);
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                return new int[] {unknown};
            }
            pieces[count++] = id;
            from = to;
        }
        return count == 0 ? new int[] {unknown} : Arrays.copyOf(pieces, count);
    }

    private static Map<Character, String> plainMarks() {
        Map<Character, String> plain = new HashMap<>();
        "“”„‟«»".chars().forEach(mark -> plain.put((char) mark, "\""));
        "‘’‚‹›`".chars().forEach(mark -> plain.put((char) mark, "'"));
        "—–―".chars().forEach(mark -> plain.put((char) mark, "-"));
        return Map.copyOf(plain);
    }

    /** Lower case without accents; every double quotation mark is the same to the encoder. */
    private static String plain(String word) {
        if (word.length() == 1) {
            String mark = PLAIN_MARKS.get(word.charAt(0));
            if (mark != null) {
                return mark;
            }
        }
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return withoutMarks(Normalizer.normalize(lower, Normalizer.Form.NFD));
            }
        }
        return lower;
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(decomposed.charAt(i));
            }
        }
        return plain.toString();
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("not a BERT vocabulary: it lacks " + piece);
        }
        return id;
    }
}
