package org.parley.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parley.model.Article;
import org.parley.model.Attribution;
import org.parley.model.Digest;
import org.parley.model.EventMention;
import org.parley.model.EventType;
import org.parley.model.Mention;
import org.parley.model.Passage;
import org.parley.model.Reading;
import org.parley.model.Span;

/**
 * Reads attributions, mentions and events with the bundled encoder, the weights that {@code training} made.
 *
 * <p>Thread-safe; loading takes a good part of a second, so load it once. Memory for an article does not depend on its length
 * beyond the words and the attributions themselves: rows go through the encoder one by one.
 */
public final class EncoderReader implements AutoCloseable {
    private static final String WEIGHTS = "/parley/reader/reader.onnx";
    private static final String VOCABULARY = "/parley/reader/vocabulary.txt";

    private final Encoder encoder;
    private final Rows rows;
    private final AttributionDecoder attributions;
    private final String digest;

    private EncoderReader(byte[] weights, byte[] vocabulary) {
        this.rows = new Rows(WordPieces.read(new ByteArrayInputStream(vocabulary)));
        this.encoder = new Encoder(weights);
        this.attributions = new AttributionDecoder(new LinearChain(encoder.transitions()));
        this.digest = Digest.of(weights);
    }

    /**
     * Loads the bundled encoder.
     *
     * @throws IllegalStateException if the class path lacks it or it cannot be loaded
     */
    public static EncoderReader load() {
        return new EncoderReader(resource(WEIGHTS), resource(VOCABULARY));
    }

    /**
     * Loads another encoder.
     *
     * @param weights the file that training wrote
     * @param vocabulary the file beside it
     * @throws IllegalStateException if it cannot be loaded
     */
    public static EncoderReader of(byte[] weights, byte[] vocabulary) {
        return new EncoderReader(weights, vocabulary);
    }

    /** Digest of the weights. */
    public String digest() {
        return digest;
    }

    /** Reads an article, whose passages are given. */
    public Reading read(Article article, List<Passage> passages) {
        List<Attribution> found = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<EventMention> events = new ArrayList<>();
        rows.each(article, passages, row -> {
            float[][] outputs = encoder.score(row);
            found.addAll(attributions.decode(row, outputs));
            int[] segments = row.segments();
            for (int s = 0; s + 1 < segments.length; s++) {
                mentions.addAll(MentionDecoder.decode(row, outputs, segments[s], segments[s + 1]));
                events.addAll(EventDecoder.decode(row, outputs, segments[s], segments[s + 1]));
            }
        });
        found.sort(Comparator.comparing(a -> a.content().get(0)));
        return new Reading(found, mentions, events);
    }

    /**
     * What one given party did to another in a text: for each type of event a score, unnormalised, of 0 or more.
     *
     * @param actor where the text names who did it
     * @param recipient where it names to whom
     */
    public Map<EventType, Double> types(Article article, List<Passage> passages, Span actor, Span recipient) {
        PairTypes types = new PairTypes(actor, recipient);
        rows.each(article, passages, row -> types.add(row, encoder.score(row)));
        return types.scores();
    }

    @Override
    public void close() {
        encoder.close();
    }

    private static byte[] resource(String name) {
        try (InputStream in = EncoderReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
