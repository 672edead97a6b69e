package org.parley.web.page;

import java.util.Optional;
import org.parley.ingest.Ingested;

/** Makes articles of files that are no plain text, such as saved web pages. Thread-safe. */
@FunctionalInterface
public interface PageExtraction {
    /** Knows no form; everything is read as text. */
    PageExtraction NONE = (file, name) -> Optional.empty();

    /**
     * What became of a file.
     *
     * @param file all of it
     * @param name as its sender calls it
     * @return the article, or the problems that left none; empty where the file is of no form that is known, and then it is read
     *     as text
     */
    Optional<Ingested> extract(byte[] file, String name);
}
