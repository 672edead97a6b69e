package org.parley.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What sort of gold data a file or folder holds. */
enum GoldKind {
    /** Articles with source, cue and content marked. */
    ATTRIBUTIONS(false),
    /** CofeNet's labelled instances. */
    INSTANCES(true),
    /** Who is meant by sources. */
    MARKS(true),
    /** Texts with the events that people coded in them. */
    EVENTS(false),
    /** Sentences with their events marked in the text. */
    MARKED(false),
    /** A folder of articles with all that must be read in them. */
    EXPECTED(false);

    private static final String MARKED_FILE = ".txt";

    private final boolean needsArticles;

    GoldKind(boolean needsArticles) {
        this.needsArticles = needsArticles;
    }

    /** Whether the texts are in another file. */
    boolean needsArticles() {
        return needsArticles;
    }

    /**
     * Tells by the folder's content, the file's ending or its first line.
     *
     * @throws IOException if it is none of them
     */
    static GoldKind of(Path gold) throws IOException {
        if (Files.isDirectory(gold)) {
            if (Files.exists(gold.resolve(ExpectedReport.FILE))) {
                return EXPECTED;
            }
            throw new IOException(gold + ": a folder of gold data has a file " + ExpectedReport.FILE);
        }
        if (gold.toString().endsWith(MARKED_FILE)) {
            return MARKED;
        }
        JsonNode line = JsonFiles.firstLine(gold);
        if (line.has("labels")) {
            return INSTANCES;
        }
        if (line.has("by")) {
            return MARKS;
        }
        if (line.has("attributions")) {
            return ATTRIBUTIONS;
        }
        if (line.has("events") && line.has("text")) {
            return EVENTS;
        }
        throw new IOException(gold + ": no gold data of a kind that is known");
    }
}
