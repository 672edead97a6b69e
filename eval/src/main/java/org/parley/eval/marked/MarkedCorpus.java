package org.parley.eval.marked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.ArgumentRole;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

/**
 * Puts marks that stand apart together with the corpus they belong to.
 *
 * <p>Marks are JSONL, {@code {"doc", "start", "end", "events": [{"type", "mode", "status", "contexts", "spans": {"actor": [[s, e]]}}]}}:
 * a stretch of a document, and spans from the start of that stretch, all in code points.
 */
public final class MarkedCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MarkedCorpus() {}

    /**
     * The marked stretches of a corpus, those of documents that it lacks left out.
     *
     * @param marks the marks
     * @param corpus JSONL with {@code text} and {@code id} or {@code doc}
     */
    public static List<MarkedText> read(Path marks, Path corpus) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String line : Files.readAllLines(corpus)) {
            JsonNode document = JSON.readTree(line);
            JsonNode id = document.has("id") ? document.get("id") : document.path("doc");
            texts.put(id.asText(), document.path("text").asText());
        }
        List<MarkedText> marked = new ArrayList<>();
        for (String line : Files.readAllLines(marks)) {
            JsonNode stretch = JSON.readTree(line);
            String text = texts.get(stretch.path("doc").asText());
            if (text != null) {
                marked.add(marked(stretch, text));
            }
        }
        return marked;
    }

    private static MarkedText marked(JsonNode stretch, String document) {
        int start = document.offsetByCodePoints(0, stretch.path("start").asInt());
        int end = document.offsetByCodePoints(0, stretch.path("end").asInt());
        String text = document.substring(start, end);
        List<MarkedEvent> events = new ArrayList<>();
        for (JsonNode event : stretch.path("events")) {
            EventType type = EventType.valueOf(event.path("type").asText());
            JsonNode mode = event.path("mode");
            List<EventContext> contexts = new ArrayList<>();
            event.path("contexts")
                    .forEach(code ->
                            contexts.add(EventContext.valueOf(code.asText().toUpperCase(Locale.ROOT))));
            events.add(new MarkedEvent(
                    type,
                    mode.isTextual() ? EventMode.of(type, mode.asText()) : null,
                    EventStatus.valueOf(event.path("status").asText().toUpperCase(Locale.ROOT)),
                    contexts,
                    spans(event.path("spans"), text)));
        }
        String id = stretch.path("doc").asText();
        return new MarkedText(start == 0 ? id : id + "@" + stretch.path("start").asInt(), text, events);
    }

    private static Map<ArgumentRole, List<Span>> spans(JsonNode roles, String text) {
        Map<ArgumentRole, List<Span>> spans = new EnumMap<>(ArgumentRole.class);
        for (Map.Entry<String, JsonNode> role : roles.properties()) {
            List<Span> of = new ArrayList<>();
            for (JsonNode pair : role.getValue()) {
                of.add(new Span(
                        text.offsetByCodePoints(0, pair.get(0).asInt()),
                        text.offsetByCodePoints(0, pair.get(1).asInt())));
            }
            spans.put(ArgumentRole.valueOf(role.getKey().toUpperCase(Locale.ROOT)), of);
        }
        return spans;
    }
}
