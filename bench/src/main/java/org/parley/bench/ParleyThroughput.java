package org.parley.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.interchange.InterchangeWriter;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.pipeline.Extractor;

/** The whole of Parley, from an article's text to its line of JSON. */
final class ParleyThroughput implements Subject {
    private final Extractor extractor;
    private final InterchangeWriter writer = new InterchangeWriter();

    private ParleyThroughput(Extractor extractor) {
        this.extractor = extractor;
    }

    /** Loads the bundled encoder and word lists. */
    static ParleyThroughput load() {
        return new ParleyThroughput(Extractor.load());
    }

    @Override
    public String name() {
        return "Parley";
    }

    @Override
    public int read(Sample article) {
        Extraction extraction =
                extractor.extract(Article.of(article.id(), null, null, List.of(), null, null, "en", article.text()));
        try {
            writer.write(extraction, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return extraction.statements().size();
    }

    @Override
    public void close() {
        extractor.close();
    }
}
