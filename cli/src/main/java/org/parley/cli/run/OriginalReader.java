package org.parley.cli.run;

import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.model.Article;
import org.parley.model.Original;

/** Extracts the text again from what an article was extracted from. Thread-safe. */
@FunctionalInterface
public interface OriginalReader {
    /** Reads none. */
    OriginalReader NONE = (original, article) -> Ingested.nothing(
            Place.of(article.id()),
            "unread-original",
            "nothing here reads originals of the type " + original.mediaType());

    /**
     * Extracts an article.
     *
     * @param original the bytes as they were received
     * @param article what was made of them before: what was not found in the bytes but given, such as the caller's name for it, is
     *     taken over from it
     * @return the article as it is extracted now, which has the same id where nothing changed; problems where there is none
     */
    Ingested read(Original original, Article article);
}
