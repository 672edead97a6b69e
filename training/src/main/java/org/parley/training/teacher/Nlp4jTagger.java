package org.parley.training.teacher;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;

/**
 * NLP4J 1.1.3 (Apache-2.0) with its English part-of-speech and OntoNotes entity models. Loading takes about half a
 * minute and 3 GB of heap.
 */
final class Nlp4jTagger implements WordTagger {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]+");

    private final NLPDecoder decoder;

    private Nlp4jTagger(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Loads the models from the class path.
     *
     * @throws UncheckedIOException if the configuration cannot be read
     */
    static Nlp4jTagger load() {
        try (InputStream configuration =
                Objects.requireNonNull(Nlp4jTagger.class.getResourceAsStream("/parley/training/nlp4j.xml"))) {
            return new Nlp4jTagger(new NLPDecoder(configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<List<Word>> tag(String text) {
        List<List<Word>> sentences = new ArrayList<>();
        Matcher line = LINE.matcher(plainMarks(text));
        while (line.find()) {
            if (!line.group().isBlank()) {
                tagLine(line.group(), line.start(), text, sentences);
            }
        }
        return sentences;
    }

    private void tagLine(String line, int offset, String text, List<List<Word>> sentences) {
        try {
            for (NLPNode[] nodes : decoder.decodeDocument(line)) {
                // the first node is the root of the dependency tree, not a word
                List<Word> sentence = Arrays.stream(nodes, 1, nodes.length)
                        .map(node -> word(node, offset, text))
                        .toList();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Word word(NLPNode node, int offset, String text) {
        Span span = new Span(offset + node.getStartOffset(), offset + node.getEndOffset());
        return new Word(span, span.of(text), node.getPartOfSpeechTag(), node.getNamedEntityTag());
    }

    /** The models know straight marks only: curly ones make {@code Trump’s} a name. Length stays the same. */
    private static String plainMarks(String text) {
        return text.replace('‘', '\'')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('\u00a0', ' ');
    }
}
