package org.parley.intake.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD objects of a page, as leniently as possible: what is broken is left out, what came before it is kept. */
final class JsonLd {
    private static final int DEEPEST = 100;
    private static final int LONGEST_STRING = 4 << 20;
    private static final int MOST_OBJECTS = 10_000;
    private static final Pattern WRAPPING = Pattern.compile(
            "^\\s*(?://|/\\*)?\\s*(?:<!--|<!\\[CDATA\\[)?(?:\\s*\\*/)?|(?://|/\\*)?\\s*(?:-->|]]>)\\s*(?:\\*/)?\\s*$|;\\s*$");

    private final JsonMapper mapper = mapper();

    /** An object with its types, and all objects by their {@code @id}. */
    record Objects(List<JsonNode> all, Map<String, JsonNode> byId) {
        /** What a node refers to: itself unless it is nothing but an {@code @id} of another. */
        JsonNode resolve(JsonNode node) {
            JsonNode id = node.get("@id");
            return node.size() == 1 && id != null ? byId.getOrDefault(id.asText(), node) : node;
        }
    }

    /** All objects, in order, at whatever depth. */
    Objects read(Document page) {
        List<JsonNode> all = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            for (JsonNode root : roots(script.data())) {
                addObjects(root, all);
            }
        }
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode node : all) {
            JsonNode id = node.get("@id");
            if (id != null && node.size() > 1) {
                byId.putIfAbsent(id.asText(), node);
            }
        }
        return new Objects(all, byId);
    }

    private List<JsonNode> roots(String data) {
        String json = WRAPPING.matcher(data).replaceAll("");
        List<JsonNode> roots = parse(json);
        if (roots.isEmpty() && json.contains("&quot;")) {
            roots = parse(org.jsoup.parser.Parser.unescapeEntities(json, false));
        }
        return roots;
    }

    private List<JsonNode> parse(String json) {
        List<JsonNode> roots = new ArrayList<>();
        try (MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(json)) {
            while (values.hasNextValue()) {
                roots.add(values.nextValue());
            }
        } catch (IOException | RuntimeException e) {
            return roots;
        }
        return roots;
    }

    private static void addObjects(JsonNode root, List<JsonNode> all) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty() && all.size() < MOST_OBJECTS) {
            JsonNode node = open.pop();
            if (node.isObject()) {
                all.add(node);
            }
            List<JsonNode> children = new ArrayList<>();
            node.forEach(children::add);
            for (int i = children.size() - 1; i >= 0; i--) {
                if (children.get(i).isContainerNode()) {
                    open.push(children.get(i));
                }
            }
        }
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_STRING)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }
}
