package org.parley.cli.run;

import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Provenance;

/** What reads statements from an article. Thread-safe. */
public interface Engine extends AutoCloseable {
    /** All that is read from one article; the same article always gives the same. */
    Extraction extract(Article article);

    /** What an extraction of this article by this engine says of itself, without reading the article. */
    Provenance provenance(Article article);

    /** Lets go of the model. */
    @Override
    default void close() {}
}
