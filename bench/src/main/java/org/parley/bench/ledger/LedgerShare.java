package org.parley.bench.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.bench.MadeUpSentences;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.ArticleReader;
import org.parley.ingest.InputFormat;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.pipeline.Extractor;

/**
 * What reading the sample articles takes, and what keeping them takes then.
 *
 * @param reading nanoseconds
 * @param keeping nanoseconds
 */
record LedgerShare(long reading, long keeping) {
    private static final long OTHER_SEED = 20220224;
    /** Appended before the clock runs, so that both sides are warm. */
    private static final int WARM_UP = 100;

    /** Reads and keeps each of the sample articles once, in a ledger that does not have them yet. */
    static LedgerShare measure(Path file) throws IOException {
        List<Article> samples = samples();
        try (Extractor extractor = Extractor.load();
                Ledger ledger = Ledger.open(file, Access.WRITE, Clock.systemUTC())) {
            samples.forEach(extractor::extract);
            MadeUpArticles articles = new MadeUpArticles(OTHER_SEED, WARM_UP * MadeUpArticles.STATEMENTS);
            for (int i = 0; i < articles.count(); i++) {
                ledger.append(articles.next());
            }
            long reading = 0;
            long keeping = 0;
            for (Article sample : samples) {
                long began = System.nanoTime();
                Extraction read = extractor.extract(sample);
                long then = System.nanoTime();
                ledger.append(read);
                reading += then - began;
                keeping += System.nanoTime() - then;
            }
            return new LedgerShare(reading, keeping);
        }
    }

    private static List<Article> samples() throws IOException {
        List<Article> samples = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                LedgerShare.class.getResourceAsStream(MadeUpSentences.SAMPLES), MadeUpSentences.SAMPLES)) {
            new ArticleReader(ArticleDefaults.NONE, ArticleReader.DEFAULT_LIMIT)
                    .read(in, "samples.jsonl", InputFormat.JSONL, one -> {
                        if (one.article() != null) {
                            samples.add(one.article());
                        }
                    });
        }
        return samples;
    }

    /** Keeping, in hundredths of reading. */
    double percent() {
        return 100.0 * keeping / Math.max(1, reading);
    }
}
