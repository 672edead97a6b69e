package org.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The sentences of the sample articles with most words exchanged for made-up ones. The same seed gives the same sentences. */
public final class MadeUpSentences {
    /** How many words are made up. */
    public static final int VOCABULARY = 30_000;

    /** Where the sample articles lie on the class path. */
    public static final String SAMPLES = "/parley/samples/articles.jsonl";

    private static final String[] SYLLABLES =
            "ba ke lo mi nu ra se to vi wa zen dor lin mar tes kol pan rud gis fen".split(" ");

    private final Random random;
    private final List<String[]> shapes;

    /** Sentences that draw on the given source of chance. */
    public MadeUpSentences(Random random) throws IOException {
        this.random = random;
        shapes = shapes();
    }

    /** The words of each sentence of the samples. */
    public static List<String[]> shapes() throws IOException {
        try (InputStream in = Objects.requireNonNull(MadeUpSentences.class.getResourceAsStream(SAMPLES), SAMPLES);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> sentences = new ArrayList<>();
            lines.lines()
                    .flatMap(line -> List.of(line.split("[.“”\\\\]+")).stream())
                    .map(sentence -> sentence.strip().split(" +"))
                    .filter(words -> words.length > 4 && words.length < 40)
                    .forEach(sentences::add);
            return sentences;
        }
    }

    /** The words of a sample's sentence, two in three of them others. */
    public String next() {
        String[] shape = shapes.get(random.nextInt(shapes.size()));
        StringBuilder words = new StringBuilder();
        for (String word : shape) {
            boolean kept = word.length() < 4 || random.nextInt(3) == 0;
            words.append(words.isEmpty() ? "" : " ").append(kept ? word : word(skewed(VOCABULARY)));
        }
        return words.toString();
    }

    /** A made-up word. */
    public static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    /** Small numbers often, large ones seldom: about as in Zipf's law. */
    public int skewed(int limit) {
        return (int) Math.min(limit - 1, Math.exp(random.nextDouble() * Math.log(limit)) - 1);
    }
}
