package org.parley.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/**
 * An article with all that must be read in it.
 *
 * @param article its {@code sourceId} is the name of its file
 * @param statements in the order of the expectations
 * @param events likewise
 */
record ExpectedReport(Article article, List<Statement> statements, List<ExpectedEvent> events) {
    /** Name of the file of expectations in a folder of articles. */
    static final String FILE = "expected.json";

    /**
     * A statement that must be found.
     *
     * @param id by which people know it
     * @param expected what is expected of it; an absent value is not judged
     */
    record Statement(String id, Predicted expected) {}

    private record ReportLine(
            String file,
            @Nullable String published,
            @Nullable String outlet,
            @Nullable String author,
            List<StatementLine> statements,
            @Nullable List<RelayLine> relays,
            @Nullable List<ExpectedEvent.Line> events) {}

    private record StatementLine(
            String id,
            String form,
            List<List<Integer>> content,
            @Nullable List<List<Integer>> cue,
            @Nullable List<List<Integer>> source,
            SpeakerLine speaker,
            @Nullable String addressee,
            @Nullable String said) {}

    private record SpeakerLine(String name, @Nullable String country) {}

    private record RelayLine(String statement, String relay) {}

    /**
     * Reads {@value #FILE} and the articles it names.
     *
     * @param folder that holds them
     * @throws IOException for a file that is missing or not as it should be
     */
    static List<ExpectedReport> read(Path folder) throws IOException {
        List<ExpectedReport> reports = new ArrayList<>();
        for (ReportLine line : JsonFiles.list(folder.resolve(FILE), ReportLine.class)) {
            String text = Files.readString(folder.resolve(line.file()), StandardCharsets.UTF_8);
            try {
                reports.add(of(line, text));
            } catch (RuntimeException e) {
                throw new IOException(folder.resolve(FILE) + ": " + line.file() + ": " + e.getMessage(), e);
            }
        }
        return reports;
    }

    private static ExpectedReport of(ReportLine line, String text) {
        LocalDate published = line.published() == null ? null : LocalDate.parse(line.published());
        List<String> authors = line.author() == null ? List.of() : List.of(line.author());
        Map<String, List<String>> relays = new HashMap<>();
        if (line.relays() != null) {
            line.relays().forEach(relay -> relays.computeIfAbsent(relay.statement(), id -> new ArrayList<>())
                    .add(relay.relay()));
        }
        CodePoints offsets = new CodePoints(text);
        List<Statement> statements = line.statements().stream()
                .map(statement -> of(statement, relays.getOrDefault(statement.id(), List.of()), offsets))
                .toList();
        Article article = Article.of(line.file(), null, line.outlet(), authors, published, null, "en", text);
        List<ExpectedEvent> events = line.events() == null
                ? List.of()
                : line.events().stream().map(ExpectedEvent.Line::expected).toList();
        return new ExpectedReport(article, statements, events);
    }

    private static Statement of(StatementLine line, List<String> relays, CodePoints offsets) {
        Attributed words =
                new Attributed(offsets.spans(line.source()), offsets.spans(line.cue()), offsets.spans(line.content()));
        return new Statement(
                line.id(),
                new Predicted(
                        words,
                        Predicted.form(line.form()),
                        line.speaker().name(),
                        line.speaker().country(),
                        line.addressee(),
                        relays,
                        line.said() == null ? null : LocalDate.parse(line.said())));
    }
}
