package org.parley.intake.archive;

import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/** Makes an article of a page. Implementations are thread-safe. */
@FunctionalInterface
public interface PageHandler {
    /**
     * Reads a page; flaws become problems, never exceptions.
     *
     * @param bytes the page, all encodings but the charset undone; not to be changed
     * @param place of the page, for problems
     * @param declaredType media type with parameters, as the server gave it; absent where it gave none
     * @param address where the page stood; absent where unknown
     */
    Ingested read(byte[] bytes, Place place, @Nullable String declaredType, @Nullable String address);
}
