package org.parley.eval;

import java.util.List;
import org.parley.model.Article;
import org.parley.pipeline.Extractor;

/** Reads the articles with Parley itself. */
final class ExtractorSource implements ExtractionSource {
    private final Extractor extractor = Extractor.load();

    @Override
    public List<Predicted> statements(Article article) {
        return extractor.extract(article).statements().stream()
                .map(Predicted::of)
                .toList();
    }

    @Override
    public List<PredictedEvent> events(Article article) {
        return extractor.extract(article).events().stream()
                .map(PredictedEvent::of)
                .toList();
    }

    @Override
    public void close() {
        extractor.close();
    }
}
