package org.parley.export;

import java.util.Arrays;
import java.util.Optional;

/** In what form reports leave a ledger. */
public enum ExportFormat {
    CSV("csv", "csv", "text/csv; charset=utf-8; header=present", "table for spreadsheets, a row a report"),
    JSONL("jsonl", "jsonl", "application/jsonl", "Parley's interchange format, a line an article, text included"),
    PARQUET("parquet", "parquet", "application/vnd.apache.parquet", "the columns of csv with their types, compressed"),
    WEB_ANNOTATION(
            "web-annotation",
            "jsonld",
            "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
            "W3C Web Annotation collection, an annotation a report"),
    SCHEMA_ORG("schema-org", "jsonld", "application/ld+json", "schema.org Quotation graph, a quotation a report"),
    QUOTATIONS(
            "quotations",
            "gqg.jsonl",
            "application/jsonl",
            "like GDELT's Global Quotation Graph with speakers, a line an article"),
    ATOM("atom", "atom", "application/atom+xml", "news feed, an entry a report");

    private final String commandName;
    private final String fileEnding;
    private final String mediaType;
    private final String description;

    ExportFormat(String commandName, String fileEnding, String mediaType, String description) {
        this.commandName = commandName;
        this.fileEnding = fileEnding;
        this.mediaType = mediaType;
        this.description = description;
    }

    /** How commands and addresses name it. */
    public String commandName() {
        return commandName;
    }

    /** What its files end in, without the dot before it. */
    public String fileEnding() {
        return fileEnding;
    }

    /** Media type for a {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** What it is, in a line for people. */
    public String description() {
        return description;
    }

    /** The format of that name; empty where none has it. */
    public static Optional<ExportFormat> named(String commandName) {
        return Arrays.stream(values())
                .filter(format -> format.commandName.equals(commandName))
                .findFirst();
    }
}
