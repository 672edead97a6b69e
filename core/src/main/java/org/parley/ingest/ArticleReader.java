package org.parley.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads articles from files, folders and streams. Immutable and thread-safe.
 *
 * <pre>{@code
 * ArticleReader reader = new ArticleReader(ArticleDefaults.NONE, ArticleReader.DEFAULT_LIMIT);
 * reader.read(Path.of("articles.jsonl"), ingested -> …);
 * }</pre>
 *
 * <p>Memory is bounded by the limit, not by the size of the input: a text file is one article of at most that many bytes, and of
 * a JSONL file one line is held at a time.
 */
public final class ArticleReader {
    /** Bytes that one article may have unless told otherwise: 64 MiB. */
    public static final long DEFAULT_LIMIT = 64L << 20;

    /** The highest limit: the text must still fit a Java string. */
    public static final long HIGHEST_LIMIT = 1L << 30;

    private final JsonLines jsonLines;
    private final PlainText plainText;
    private final FolderWalk folders = new FolderWalk();

    /**
     * A reader.
     *
     * @param defaults what holds for articles that don't say it themselves
     * @param limit bytes that one article may have, 1 to {@link #HIGHEST_LIMIT}; what is larger is skipped with a problem
     * @throws IllegalArgumentException if the limit is out of range
     */
    public ArticleReader(ArticleDefaults defaults, long limit) {
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("not a limit from 1 to " + HIGHEST_LIMIT + ": " + limit);
        }
        jsonLines = new JsonLines(defaults, limit);
        plainText = new PlainText(defaults, limit);
    }

    /**
     * Reads a file, or all .txt, .jsonl and .ndjson files below a folder in the order of their names.
     *
     * @param sink gets what became of each file or line, in order
     */
    public void read(Path path, Consumer<Ingested> sink) {
        if (!Files.isDirectory(path)) {
            readFile(path, sink);
            return;
        }
        int[] refused = new int[1];
        int files = folders.walk(path, file -> readFile(file, sink), problem -> {
            refused[0]++;
            sink.accept(Ingested.nothing(problem.place(), problem.code(), problem.explanation()));
        });
        if (files == 0 && refused[0] == 0) {
            sink.accept(Ingested.nothing(
                    Place.of(path.toString()), "empty-folder", "no .txt, .jsonl or .ndjson file in it"));
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name stands for the stream in problems, and as {@code sourceId} of a plain text
     * @param sink gets what became of the text or of each line, in order
     */
    public void read(InputStream in, String name, InputFormat format, Consumer<Ingested> sink) {
        try {
            read(in, name, name, format, sink);
        } catch (IOException e) {
            sink.accept(Ingested.nothing(Place.of(name), "unreadable-file", Excerpt.reason(e)));
        }
    }

    /**
     * Reads a stream to its end and lets the caller deal with a stream that fails.
     *
     * @param file stands for the stream in problems
     * @param sourceId of a plain text
     * @param sink gets what became of the text or of each line, in order
     * @throws IOException if the stream can't be read on; lines before that were handed on
     */
    public void read(InputStream in, String file, String sourceId, InputFormat format, Consumer<Ingested> sink)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, Encoding.SAMPLE);
        if (format == InputFormat.JSONL || (format == InputFormat.AUTO && startsWithBrace(buffered))) {
            jsonLines.read(buffered, file, sink);
        } else {
            sink.accept(plainText.read(buffered, file, sourceId));
        }
    }

    private void readFile(Path path, Consumer<Ingested> sink) {
        String file = path.toString();
        String name = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            read(in, file, name, InputFormat.ofFile(name), sink);
        } catch (NoSuchFileException e) {
            sink.accept(Ingested.nothing(Place.of(file), "missing-file", "there is no such file"));
        } catch (IOException e) {
            sink.accept(Ingested.nothing(Place.of(file), "unreadable-file", Excerpt.reason(e)));
        }
    }

    /** Zero bytes and byte order marks are passed over too, so that UTF-16 shows its brace. */
    private static boolean startsWithBrace(BufferedInputStream in) throws IOException {
        in.mark(Encoding.SAMPLE);
        int first = in.read();
        for (int i = 1; i < Encoding.SAMPLE && first >= 0 && isPassedOver(first); i++) {
            first = in.read();
        }
        in.reset();
        return first == '{';
    }

    private static boolean isPassedOver(int b) {
        return b <= ' ' || b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF;
    }
}
