package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/**
 * Statements and events from a file, one article a line: either Parley's interchange format ({@code parley extract --format jsonl}),
 * bare spans, {@code {"doc","attributions":[{"source","cue","content"}]}}, or bare {@linkplain EventLine events}, {@code {"id","events"}}.
 *
 * <p>An article that the file does not name has none.
 */
final class PredictionFile implements ExtractionSource {
    private final Map<String, Line> lines;

    private PredictionFile(Map<String, Line> lines) {
        this.lines = Map.copyOf(lines);
    }

    private record Line(
            @Nullable String doc,
            @Nullable String id,
            @Nullable String text,
            @Nullable List<StatementLine> attributions,
            @Nullable ArticleLine article,
            @Nullable List<StatementLine> statements,
            @Nullable List<EventLine> events) {
        @Nullable
        String name() {
            if (article == null) {
                return doc == null ? id : doc;
            }
            return Stream.of(article.sourceId(), article.url(), article.id())
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse(null);
        }

        List<StatementLine> read() {
            List<StatementLine> given = statements == null ? attributions : statements;
            return given == null ? List.of() : given;
        }

        List<EventLine> done() {
            return events == null ? List.of() : events;
        }

        @Nullable
        String givenText() {
            return article == null ? text : article.text();
        }
    }

    private record ArticleLine(
            @Nullable String id,
            @Nullable String sourceId,
            @Nullable String url,
            @Nullable String text) {}

    private record StatementLine(
            @Nullable List<List<Integer>> source,
            @Nullable List<List<Integer>> cue,
            @Nullable List<List<Integer>> content,
            @Nullable String form,
            @Nullable ActorLine speaker,
            @Nullable ActorLine addressee,
            @Nullable List<ActorLine> relays,
            @Nullable SaidLine said) {
        Predicted at(CodePoints offsets) {
            return new Predicted(
                    new Attributed(offsets.spans(source), offsets.spans(cue), offsets.spans(content)),
                    Predicted.form(form),
                    speaker == null ? null : speaker.name(),
                    speaker == null ? null : speaker.country(),
                    addressee == null ? null : addressee.name(),
                    relays == null
                            ? List.of()
                            : relays.stream().map(ActorLine::name).toList(),
                    said == null || said.from() == null ? null : LocalDate.parse(said.from()));
        }
    }

    private record ActorLine(String name, @Nullable String country) {}

    private record SaidLine(@Nullable String from) {}

    /**
     * Reads the file.
     *
     * @param known names of the articles that may be in it
     * @throws IOException with file and line for a line that is not of either form, or whose article is not known or came before
     */
    static PredictionFile read(Path file, Set<String> known) throws IOException {
        Map<String, Line> lines = new HashMap<>();
        JsonFiles.lines(file, Line.class, line -> {
            String name = line.name();
            if (name == null || !known.contains(name)) {
                throw new IllegalArgumentException("not an article of the gold data: " + name);
            }
            if (lines.put(name, line) != null) {
                throw new IllegalArgumentException("article a second time: " + name);
            }
            return line;
        });
        return new PredictionFile(lines);
    }

    @Override
    public List<Predicted> statements(Article article) throws IOException {
        return of(article, Line::read, StatementLine::at);
    }

    @Override
    public List<PredictedEvent> events(Article article) throws IOException {
        return of(article, Line::done, EventLine::at);
    }

    private <S, T> List<T> of(Article article, Function<Line, List<S>> given, BiFunction<S, CodePoints, T> reader)
            throws IOException {
        String name = article.sourceId();
        Line line = name == null ? null : lines.get(name);
        if (line == null) {
            return List.of();
        }
        if (line.givenText() != null && !line.givenText().equals(article.text())) {
            throw new IOException("the text of " + name + " is not that of the gold data");
        }
        CodePoints offsets = new CodePoints(article.text());
        try {
            return given.apply(line).stream()
                    .map(each -> reader.apply(each, offsets))
                    .toList();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }
}
