package org.parley.ledger.actorfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.parley.ingest.TextLayout;
import org.parley.ledger.identity.ListedActor;
import org.parley.model.Digest;

/**
 * Reads lists of actors. Immutable and thread-safe.
 *
 * <pre>{@code
 * ActorFile file = new ActorFileReader().read(Path.of("ministers.csv"), ActorFileFormat.AUTO, problem -> …);
 * }</pre>
 *
 * <p>A file lies in memory as a whole; a million rows fit in one gigabyte.
 */
public final class ActorFileReader {
    /** Bytes that a list may have unless told otherwise: 256 MiB. */
    public static final int DEFAULT_LIMIT = 256 << 20;

    private final int limit;
    private final ActorWords words = ActorWords.load();

    /** A reader of lists of at most {@link #DEFAULT_LIMIT} bytes. */
    public ActorFileReader() {
        this(DEFAULT_LIMIT);
    }

    /**
     * A reader.
     *
     * @param limit bytes that a list may have, 1 to 2³⁰; nothing is read from a larger one
     * @throws IllegalArgumentException if the limit is out of range
     */
    public ActorFileReader(int limit) {
        if (limit < 1 || limit > 1 << 30) {
            throw new IllegalArgumentException("not a limit from 1 to " + (1 << 30) + ": " + limit);
        }
        this.limit = limit;
    }

    /**
     * Reads a file.
     *
     * @param format {@link ActorFileFormat#AUTO} to tell it by the content
     * @param problems gets each flaw, in the order in which it was noticed
     * @throws IOException if the file is not there or can't be read; nothing else is thrown, whatever stands in it
     */
    public ActorFile read(Path path, ActorFileFormat format, Consumer<ActorFileProblem> problems) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString(), format, problems);
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name stands for the stream in problems and in the result
     * @param format {@link ActorFileFormat#AUTO} to tell it by the content
     * @param problems gets each flaw, in the order in which it was noticed
     * @throws IOException if the stream can't be read
     */
    public ActorFile read(InputStream in, String name, ActorFileFormat format, Consumer<ActorFileProblem> problems)
            throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        Problems found = new Problems(name, problems);
        String digest = Digest.of(bytes);
        ActorFile nothing = new ActorFile(name, digest, format, List.of());
        if (bytes.length > limit) {
            found.add(Position.FILE, "too-large", "more than " + limit + " bytes");
            return nothing;
        }
        TextLayout layout = TextLayout.of(bytes, name);
        layout.problems().forEach(flaw -> found.add(Position.FILE, flaw.code(), flaw.explanation()));
        Charset charset = layout.charset();
        if (charset == null) {
            return nothing;
        }
        FileText text = new FileText(bytes, charset, layout.markLength());
        if (text.isBlank()) {
            found.add(Position.FILE, "empty-file", "nothing in it");
            return nothing;
        }
        ActorFileFormat told = format == ActorFileFormat.AUTO ? new FormatDetector(text).detect() : format;
        return new ActorFile(name, digest, told, actors(text, told, found));
    }

    private List<ListedActor> actors(FileText text, ActorFileFormat format, Problems problems) throws IOException {
        ActorDrafts drafts = new ActorDrafts();
        ActorFields fields = new ActorFields(words, problems, drafts);
        switch (format) {
            case CSV -> readCsv(text, fields);
            case POPOLO -> new PopoloJson(new JsonRecords(text, problems), fields).read();
            case WIKIDATA -> readWikidata(text, fields);
            case PETRARCH -> new Dictionary(text, problems).forEach(new DictionaryActors(fields)::add);
            case AUTO ->
                problems.add(
                        Position.FILE,
                        "unknown-format",
                        "neither a table with a column \"name\", nor Popolo JSON, nor a Wikidata query result, nor a"
                                + " PETRARCH dictionary");
        }
        return drafts.finished();
    }

    private static void readCsv(FileText text, ActorFields fields) throws IOException {
        CsvTable table = new CsvTable(text, fields.problems());
        if (Columns.hasAny(table.columns(), Columns.NAME)) {
            table.forEach(new CsvActors(fields)::add);
        } else {
            fields.problems().add(Position.FILE, "no-name-column", "no column \"name\" in the first row");
        }
    }

    private static void readWikidata(FileText text, ActorFields fields) throws IOException {
        WikidataActors actors = new WikidataActors(fields);
        if (new FormatDetector(text).isJson()) {
            new WikidataJson(new JsonRecords(text, fields.problems())).forEach(actors::add);
            return;
        }
        CsvTable table = new CsvTable(text, fields.problems());
        if (Columns.item(table.columns()) == null && !Columns.hasAny(table.columns(), Columns.NAME)) {
            fields.problems().add(Position.FILE, "no-name-column", "no column \"itemLabel\" in the first row");
        } else {
            table.forEach(actors::add);
        }
    }
}
