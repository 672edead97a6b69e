package org.parley.cli.deadletter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
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
    /** What stands behind the name of a file: the last of its marks and all after it. */
    private static final Pattern WITHIN = Pattern.compile("(?:[:#@]|!/)(?:(?!!/)[^:#@])*$");

    /**
     * Reads them all. A file in which several letters stand is read once.
     *
     * @param sink gets what became of each, under its old place
     */
    public void read(Consumer<Ingested> sink) {
        try {
            Set<Path> files = new HashSet<>();
            for (DeadLetter letter : letters.all()) {
                Path raw = letters.raw(letter);
                if (raw == null) {
                    Path file = file(letter.place());
                    if (files.add(file)) {
                        sources.read(file, sink);
                    }
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
                    ingested -> sink.accept(at(place, ingested)));
        }
    }

    private static Ingested at(Place place, Ingested ingested) {
        List<InputProblem> problems = ingested.problems().stream()
                .map(problem -> new InputProblem(place, problem.code(), problem.explanation()))
                .toList();
        return new Ingested(place, ingested.article(), problems, ingested.original());
    }

    /** The file of that name, or else the one in which that row, item or member stands. */
    private static Path file(String place) {
        String name = place;
        while (!name.isEmpty() && !Files.exists(Path.of(name))) {
            Matcher within = WITHIN.matcher(name);
            name = within.find() ? name.substring(0, within.start()) : "";
        }
        return Path.of(name.isEmpty() ? place : name);
    }

    private static @Nullable Format format(String type) {
        return type.startsWith("application/json") ? Format.JSON_LINES : null;
    }
}
