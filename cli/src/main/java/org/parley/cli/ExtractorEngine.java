package org.parley.cli;

import org.parley.cli.run.Engine;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Provenance;
import org.parley.pipeline.Extractor;

/**
 * The engine that the command line uses.
 *
 * @param extractor does the reading
 */
record ExtractorEngine(Extractor extractor) implements Engine {
    static Engine load() {
        return new ExtractorEngine(Extractor.load());
    }

    @Override
    public Extraction extract(Article article) {
        return extractor.extract(article);
    }

    @Override
    public Provenance provenance(Article article) {
        return extractor.provenance(article);
    }

    @Override
    public void close() {
        extractor.close();
    }
}
