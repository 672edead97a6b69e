package org.parley.intake.watch;

import org.parley.ingest.Ingested;

/** Takes what a watch finds. */
@FunctionalInterface
public interface ArticleSink {
    /**
     * Keeps an article, or a problem where there is none. Returns only when it is kept for good, for the watch then takes the item
     * as dealt with. After a watch was killed, the last article may come once more.
     */
    void keep(Ingested ingested);
}
