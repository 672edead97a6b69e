package org.parley.eval;

import java.io.IOException;
import java.util.List;
import org.parley.model.Article;

/** Where the statements to be scored come from. */
@FunctionalInterface
interface StatementSource extends AutoCloseable {
    /**
     * All statements of an article.
     *
     * @throws IOException if what there is for the article does not fit its text
     */
    List<Predicted> statements(Article article) throws IOException;

    @Override
    default void close() {}
}
