package org.parley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/** Reads the articles of one format. Thread-safe. */
public interface FormatReader {
    /**
     * Reads a stream to its end and hands on what became of each article in it, in order. Flaws of the content become problems of
     * the article or place they concern, never exceptions.
     *
     * @param in closed by the caller; content encodings are undone already
     * @param place stands for the stream in problems
     * @param sink gets each article as soon as it is read, so that memory is bounded by one article
     * @throws IOException if the stream itself can't be read on
     */
    void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException;
}
