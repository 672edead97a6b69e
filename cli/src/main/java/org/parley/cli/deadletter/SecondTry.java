package org.parley.cli.deadletter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.PageReading;
import org.parley.intake.file.Format;
import org.parley.intake.file.Sources;

/**
 * Reads dead letters again: files where they lie, other input from the raw bytes that were kept.
 *
 * @param letters are left as they are; whoever keeps the articles takes them out
 * @param sources read files, and all raw input but pages
 * @param pages read raw pages
 */
public record SecondTry(DeadLetters letters, Sources sources, PageReading pages) {
    /**
     * Reads them all.
     *
     * @param sink gets what became of each, under its old place
     */
    public void read(Consumer<Ingested> sink) {
        try {
            for (DeadLetter letter : letters.all()) {
                Path raw = letters.raw(letter);
                if (raw == null) {
                    sources.read(Path.of(letter.place()), sink);
                } else {
                    read(letter, Files.readAllBytes(raw), sink);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(DeadLetter letter, byte[] raw, Consumer<Ingested> sink) {
        Place place = Place.of(letter.place());
        String type = letter.mediaType() == null ? "" : letter.mediaType();
        if (type.contains("html")) {
            sink.accept(pages.read(raw, place, letter.mediaType(), letter.address()));
        } else {
            sources.read(
                    new ByteArrayInputStream(raw),
                    letter.place(),
                    format(type),
                    ingested -> sink.accept(
                            new Ingested(place, ingested.article(), ingested.problems(), ingested.original())));
        }
    }

    private static @Nullable Format format(String type) {
        return type.startsWith("application/json") ? Format.JSON_LINES : null;
    }
}
