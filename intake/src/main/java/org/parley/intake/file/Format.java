package org.parley.intake.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file or stream can hold once its compression is undone. */
public enum Format {
    /** One article, nothing but its text. */
    TEXT("text", "plain text", true, ".txt"),
    /** One article a line, each a JSON object. */
    JSON_LINES("jsonl", "JSON Lines", false, ".jsonl .ndjson .json"),
    /** News in JSON, one item or many. */
    NINJS("ninjs", "IPTC ninjs", false, ".json"),
    /** A web page. */
    HTML("html", "a web page", true, ".html .htm .xhtml"),
    /** A table with commas, semicolons, tabs or bars between its cells. */
    CSV("csv", "a table", false, ".csv"),
    /** A table with tabs between its cells. */
    TSV("tsv", "a table", false, ".tsv .tab"),
    /** RSS, Atom, RDF or JSON Feed. */
    FEED("feed", "a feed", false, ".rss .atom .xml .json"),
    /** News items in XML, one or many. */
    NEWSML_G2("newsml-g2", "IPTC NewsML-G2", false, ".xml"),
    /** A list of addresses. */
    SITEMAP("sitemap", "a sitemap", false, ".xml"),
    /** Captured web pages. */
    WARC("warc", "a web archive", false, ".warc"),
    /** One e-mail message. */
    EMAIL("email", "an e-mail", true, ".eml");

    private final String commandName;
    private final String description;
    private final boolean singleArticle;
    /** With spaces between them: values of enums hold no lists. */
    private final String endings;

    Format(String commandName, String description, boolean singleArticle, String endings) {
        this.commandName = commandName;
        this.description = description;
        this.singleArticle = singleArticle;
        this.endings = endings;
    }

    /** As users write it on the command line: lower-case, stable. */
    public String commandName() {
        return commandName;
    }

    /** The format with this name. */
    public static Optional<Format> named(String commandName) {
        return Arrays.stream(values())
                .filter(format -> format.commandName.equals(commandName))
                .findFirst();
    }

    /** Endings of file names, with the dot, in lower case. One that several formats share leaves it to the content. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** A few words for people. */
    String description() {
        return description;
    }

    /** Whether a file of it is at most one article, so that the limit for articles holds for the file. */
    boolean isSingleArticle() {
        return singleArticle;
    }

    /** The formats that a name leaves possible; none where its ending is not known. */
    static List<Format> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
                .toList();
    }
}
