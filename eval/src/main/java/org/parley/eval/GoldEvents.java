package org.parley.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/**
 * A text with the events that people coded in it.
 *
 * @param article its {@code sourceId} is the id by which the corpus knows it
 * @param events in the corpus' order
 */
record GoldEvents(Article article, List<EventLine> events) {
    GoldEvents {
        events = List.copyOf(events);
    }

    private record Line(
            String id,
            @Nullable String date,
            String text,
            @Nullable List<EventLine> events) {}

    /**
     * Reads a corpus, {@code {"id","date","text","events":[…]}} a line.
     *
     * @return the texts by id, in the file's order
     * @throws IOException with file and line for a line that is no such text, or has the id of an earlier one
     */
    static Map<String, GoldEvents> read(Path file) throws IOException {
        Map<String, GoldEvents> texts = new LinkedHashMap<>();
        JsonFiles.lines(file, Line.class, line -> {
            if (texts.put(line.id(), of(line)) != null) {
                throw new IllegalArgumentException("text a second time: " + line.id());
            }
            return line.id();
        });
        return texts;
    }

    private static GoldEvents of(Line line) {
        if (line.id() == null || line.text() == null) {
            throw new IllegalArgumentException("needs \"id\" and \"text\"");
        }
        Article article = Article.of(line.id(), null, null, List.of(), day(line.date()), null, "en", line.text());
        return new GoldEvents(article, line.events() == null ? List.of() : line.events());
    }

    /** A date that is none counts as unknown; the corpora have such. */
    private static @Nullable LocalDate day(@Nullable String date) {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The events by their codes. */
    List<ScoredEvent> codes() {
        return events.stream().map(EventLine::code).toList();
    }
}
