package org.parley.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Excerpt;
import org.parley.ingest.FolderWalk;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/**
 * Reads articles from files, folders and streams of any format, compressed or not. Immutable and thread-safe.
 *
 * <pre>{@code
 * Sources sources = new Sources(readers, Limits.DEFAULT);
 * sources.read("archive/2021-*.jsonl.gz", ingested -> …);
 * }</pre>
 *
 * <p>What goes wrong comes as a problem, never as an exception; the codes are in this package's description. Memory is bounded by the
 * limit for one article.
 */
public final class Sources {
    private final FormatReaders readers;
    private final Limits limits;

    /** Sources that these readers read, within these limits. */
    public Sources(FormatReaders readers, Limits limits) {
        this.readers = readers;
        this.limits = limits;
    }

    /**
     * Reads a file, all files of known formats below a folder, or all files that match a pattern; in the order of their names.
     *
     * @param pathOrGlob a path, or a pattern such as {@code archive/**}{@code /*.html.gz} where there is no file of that name
     * @param sink gets what became of each article or file, in order
     */
    public void read(String pathOrGlob, Consumer<Ingested> sink) {
        Path path = path(pathOrGlob);
        if (path != null && (Files.exists(path) || !Glob.isPattern(pathOrGlob))) {
            read(path, sink);
        } else if (path == null) {
            sink.accept(Ingested.nothing(Place.of(pathOrGlob), "missing-file", "that is no name of a file"));
        } else {
            readMatches(pathOrGlob, sink);
        }
    }

    /**
     * Reads a file, or all files of known formats below a folder in the order of their names.
     *
     * @param sink gets what became of each article or file, in order
     */
    public void read(Path path, Consumer<Ingested> sink) {
        if (!Files.isDirectory(path)) {
            readFile(path, sink);
            return;
        }
        Predicate<Path> taken = each -> Files.isDirectory(each) || FileName.isTaken(each.toString());
        if (!walk(path, taken, sink)) {
            sink.accept(Ingested.nothing(
                    Place.of(path.toString()), "empty-folder", "no file in it whose name tells a format"));
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name stands for the stream in problems; its ending tells the format, if it has one
     * @param format of what is in it once its compression is undone; absent to find out
     * @param sink gets what became of each article, in order
     */
    public void read(InputStream in, String name, @Nullable Format format, Consumer<Ingested> sink) {
        try {
            new Unpacker(readers, limits, format, sink).read(new BufferedInputStream(in), name);
        } catch (IOException e) {
            sink.accept(Ingested.nothing(Place.of(name), "unreadable-file", Excerpt.reason(e)));
        }
    }

    private void readMatches(String pattern, Consumer<Ingested> sink) {
        Glob glob;
        try {
            glob = Glob.of(pattern);
        } catch (IllegalArgumentException e) {
            sink.accept(Ingested.nothing(Place.of(pattern), "bad-pattern", Excerpt.reason(e)));
            return;
        }
        if (!Files.isDirectory(glob.base()) || !walk(glob.base(), glob.taken(), sink)) {
            sink.accept(Ingested.nothing(Place.of(pattern), "missing-file", "no file matches"));
        }
    }

    /** Whether there was anything, be it a problem. */
    private boolean walk(Path folder, Predicate<Path> taken, Consumer<Ingested> sink) {
        int[] refused = new int[1];
        int files = FolderWalk.taking(taken).walk(folder, file -> readFile(file, sink), problem -> {
            refused[0]++;
            sink.accept(Ingested.nothing(problem.place(), problem.code(), problem.explanation()));
        });
        return files + refused[0] > 0;
    }

    private void readFile(Path path, Consumer<Ingested> sink) {
        String file = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            read(in, file, null, sink);
        } catch (NoSuchFileException e) {
            sink.accept(Ingested.nothing(Place.of(file), "missing-file", "there is no such file"));
        } catch (IOException e) {
            sink.accept(Ingested.nothing(Place.of(file), "unreadable-file", Excerpt.reason(e)));
        }
    }

    private static @Nullable Path path(String words) {
        try {
            return Path.of(words);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
