package org.parley.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
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
    private final LongConsumer meter;

    /** Sources that these readers read, within these limits. */
    public Sources(FormatReaders readers, Limits limits) {
        this(readers, limits, bytes -> {});
    }

    private Sources(FormatReaders readers, Limits limits, LongConsumer meter) {
        this.readers = readers;
        this.limits = limits;
        this.meter = meter;
    }

    /**
     * The same, which tell how far they are.
     *
     * @param meter gets the number of bytes each time some were read from a file, as they lie there, on the thread that reads
     */
    public Sources metered(LongConsumer meter) {
        return new Sources(readers, limits, meter);
    }

    /** How many bytes {@link #read(String, Consumer)} would read from files, as they lie there. Nothing is opened. */
    public long bytes(String pathOrGlob) {
        long[] total = new long[1];
        find(pathOrGlob, file -> total[0] += file.toFile().length(), problem -> {});
        return total[0];
    }

    /**
     * Reads a file, all files of known formats below a folder, or all files that match a pattern; in the order of their names.
     *
     * @param pathOrGlob a path, or a pattern such as {@code archive/**}{@code /*.html.gz} where there is no file of that name
     * @param sink gets what became of each article or file, in order
     */
    public void read(String pathOrGlob, Consumer<Ingested> sink) {
        find(pathOrGlob, file -> readFile(file, sink), sink);
    }

    /** Whether a file met in a folder is read: its ending is that of a format or an archive. */
    public static boolean takes(Path file) {
        return FileName.isTaken(file.toString());
    }

    /**
     * Reads a file, or all files of known formats below a folder in the order of their names.
     *
     * @param sink gets what became of each article or file, in order
     */
    public void read(Path path, Consumer<Ingested> sink) {
        find(path, file -> readFile(file, sink), sink);
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

    private static void find(String pathOrGlob, Consumer<Path> files, Consumer<Ingested> problems) {
        Path path = path(pathOrGlob);
        if (path != null && (Files.exists(path) || !Glob.isPattern(pathOrGlob))) {
            find(path, files, problems);
        } else if (path == null) {
            problems.accept(Ingested.nothing(Place.of(pathOrGlob), "missing-file", "that is no name of a file"));
        } else {
            findMatches(pathOrGlob, files, problems);
        }
    }

    private static void find(Path path, Consumer<Path> files, Consumer<Ingested> problems) {
        if (!Files.isDirectory(path)) {
            files.accept(path);
            return;
        }
        Predicate<Path> taken = each -> Files.isDirectory(each) || takes(each);
        if (!walk(path, taken, files, problems)) {
            problems.accept(Ingested.nothing(
                    Place.of(path.toString()), "empty-folder", "no file in it whose name tells a format"));
        }
    }

    private static void findMatches(String pattern, Consumer<Path> files, Consumer<Ingested> problems) {
        Glob glob;
        try {
            glob = Glob.of(pattern);
        } catch (IllegalArgumentException e) {
            problems.accept(Ingested.nothing(Place.of(pattern), "bad-pattern", reason(e)));
            return;
        }
        if (!Files.isDirectory(glob.base()) || !walk(glob.base(), glob.taken(), files, problems)) {
            problems.accept(Ingested.nothing(Place.of(pattern), "missing-file", "no file matches"));
        }
    }

    /** The reason without the pattern, which stands in the place already. */
    private static String reason(IllegalArgumentException e) {
        return e instanceof PatternSyntaxException syntax ? syntax.getDescription() : Excerpt.reason(e);
    }

    /** Whether there was anything, be it a problem. */
    private static boolean walk(Path folder, Predicate<Path> taken, Consumer<Path> files, Consumer<Ingested> problems) {
        int[] refused = new int[1];
        int found = FolderWalk.taking(taken).walk(folder, files, problem -> {
            refused[0]++;
            problems.accept(Ingested.nothing(problem.place(), problem.code(), problem.explanation()));
        });
        return found + refused[0] > 0;
    }

    private void readFile(Path path, Consumer<Ingested> sink) {
        String file = path.toString();
        try (InputStream in = new MeteredInput(Files.newInputStream(path), meter)) {
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
