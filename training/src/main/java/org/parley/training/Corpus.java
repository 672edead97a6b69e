package org.parley.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;

/** Annotated articles in the JSONL shape of PolNeAR: {@code {"doc", "text", "attributions": [{"source", "cue", "content"}]}}. */
final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An attribution as annotated.
     *
     * @param source spans, perhaps none
     * @param cue likewise
     * @param content likewise
     */
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

    /**
     * An annotated article, in UTF-16 offsets.
     *
     * @param doc its name in the corpus
     * @param text verbatim
     * @param attributions as annotated
     * @param mentions as the teacher labelled them
     */
    record Annotated(String doc, String text, List<Gold> attributions, List<Mention> mentions) {}

    private Corpus() {}

    /**
     * Reads a corpus.
     *
     * @param articles JSONL with attributions, offsets in code points
     * @param mentions JSONL {@code {"doc", "mentions": [[start, end, kind]]}} by {@code label-mentions}, likewise
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if an article has no line in {@code mentions}
     */
    static List<Annotated> read(Path articles, Path mentions) throws IOException {
        Map<String, JsonNode> labels = new HashMap<>();
        for (JsonNode line : lines(mentions)) {
            labels.put(line.get("doc").asText(), line.get("mentions"));
        }
        List<Annotated> corpus = new ArrayList<>();
        for (JsonNode line : lines(articles)) {
            String doc = line.get("doc").asText();
            if (!labels.containsKey(doc)) {
                throw new IllegalArgumentException(mentions + " has no line for " + doc);
            }
            corpus.add(annotated(doc, line, labels.get(doc)));
        }
        return corpus;
    }

    private static Annotated annotated(String doc, JsonNode line, JsonNode labels) {
        String text = line.get("text").asText();
        int[] units = unitsOfCodePoints(text);
        List<Gold> attributions = new ArrayList<>();
        for (JsonNode a : line.get("attributions")) {
            attributions.add(new Gold(
                    spans(a.get("source"), units), spans(a.get("cue"), units), spans(a.get("content"), units)));
        }
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode m : labels) {
            Span span = new Span(units[m.get(0).asInt()], units[m.get(1).asInt()]);
            mentions.add(new Mention(span, MentionKind.valueOf(m.get(2).asText()), 1));
        }
        return new Annotated(doc, text, attributions, mentions);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static List<Span> spans(JsonNode pairs, int[] units) {
        List<Span> spans = new ArrayList<>();
        if (pairs != null) {
            for (JsonNode pair : pairs) {
                spans.add(new Span(units[pair.get(0).asInt()], units[pair.get(1).asInt()]));
            }
        }
        return spans;
    }

    /** For each code point, and for the end of the text, its UTF-16 offset. */
    private static int[] unitsOfCodePoints(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, unit = 0; i < units.length; i++) {
            units[i] = unit;
            unit = i + 1 < units.length ? text.offsetByCodePoints(unit, 1) : unit;
        }
        return units;
    }
}
