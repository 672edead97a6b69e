package org.parley.intake.feed;

import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/** Makes an article of a page. Thread-safe. */
@FunctionalInterface
public interface PageReading {
    /**
     * Reads a page; its flaws become problems, never exceptions.
     *
     * @param bytes content encodings are undone
     * @param place stands for the page in problems
     * @param declaredType media type as declared, with parameters; absent where nothing was declared
     * @param address where the page stands; absent where unknown
     */
    Ingested read(byte[] bytes, Place place, @Nullable String declaredType, @Nullable String address);
}
