package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.eval.marked.MarkedBlocks;
import org.parley.eval.marked.MarkedCorpus;
import org.parley.eval.marked.MarkedText;

/**
 * All texts with marked events.
 *
 * @param texts our own and those of corpora, shuffled, always the same way
 */
record MarkedTexts(List<MarkedText> texts) {
    /** How ids of texts of PLV begin. */
    static final String PLV_ID = "PLV_";

    private static final String PLV = "plv_train.jsonl";
    private static final String PENTA = "cameo_penta_train.jsonl";
    private static final long SEED = 20210318;
    /** Sentences made for each frame. */
    private static final int MADE = 6;

    private static final String POLNEAR = "polnear-train.jsonl";

    /**
     * Reads them.
     *
     * @param folder {@code *.txt} with marked sentences, what {@link MadeSentences} makes sentences of, {@code plv_train.jsonl}, {@code cameo_penta_train.jsonl} and
     *     {@code polnear-train.jsonl} with marks
     * @param plv folder of the first two corpora; their marks are left out where it is absent
     * @param polnear likewise
     */
    static MarkedTexts read(@Nullable Path folder, @Nullable Path plv, Path polnear) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        if (folder == null) {
            return new MarkedTexts(texts);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.addAll(MarkedBlocks.read(file));
            }
        }
        texts.addAll(new MadeSentences(folder, SEED).make(MADE));
        if (plv != null) {
            texts.addAll(MarkedCorpus.read(folder.resolve(PLV), plv.resolve(PLV)));
            texts.addAll(MarkedCorpus.read(folder.resolve(PENTA), plv.resolve(PENTA)));
        }
        if (Files.exists(polnear.resolve(POLNEAR))) {
            texts.addAll(MarkedCorpus.read(folder.resolve(POLNEAR), polnear.resolve(POLNEAR)));
        }
        // Neighbours share rows, and should not be of one kind.
        Collections.shuffle(texts, new Random(SEED));
        return new MarkedTexts(texts);
    }

    /** Those whose ids begin so. */
    List<MarkedText> of(String id) {
        return texts.stream().filter(text -> text.id().startsWith(id)).toList();
    }

    /** All but one of {@code n}; all for 0. */
    List<MarkedText> train(int n) {
        return IntStream.range(0, texts.size())
                .filter(i -> n == 0 || i % n != 0)
                .mapToObj(texts::get)
                .toList();
    }

    /** One of {@code n}; none for 0. */
    List<MarkedText> heldOut(int n) {
        return IntStream.range(0, texts.size())
                .filter(i -> n != 0 && i % n == 0)
                .mapToObj(texts::get)
                .toList();
    }
}
