package org.parley.eval;

import java.io.IOException;
import java.util.List;
import org.parley.model.Article;

/** Where the statements and events to be scored come from. */
interface ExtractionSource extends AutoCloseable {
    /**
     * All statements of an article.
     *
     * @throws IOException if what there is for the article does not fit its text
     */
    List<Predicted> statements(Article article) throws IOException;

    /**
     * All events of an article, whatever their status.
     *
     * @throws IOException likewise
     */
    List<PredictedEvent> events(Article article) throws IOException;

    @Override
    default void close() {}
}
