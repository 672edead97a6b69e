package org.parley.ledger.actorfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rows of a Wikidata result in JSON: an array of plain objects, or SPARQL 1.1 Query Results.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON Format</a>
 */
final class WikidataJson {
    private final JsonRecords records;
    private List<String> header = List.of();
    private Map<String, Integer> columns = Map.of();

    WikidataJson(JsonRecords records) {
        this.records = records;
    }

    void forEach(Consumer<TableRow> sink) throws IOException {
        records.read(parser -> {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                records.forEach(parser, (at, node) -> sink.accept(row(at, node)));
            } else {
                readResults(parser, sink);
            }
        });
    }

    /** {@code {"head": …, "results": {"bindings": […]}}}. */
    private void readResults(JsonParser parser, Consumer<TableRow> sink) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("bindings")) {
                records.forEach(parser, (at, node) -> sink.accept(row(at, node)));
            } else if (field.equals("results") && value == JsonToken.START_OBJECT) {
                readResults(parser, sink);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** A binding is an object with the value in it; a plain value stands for itself. */
    private TableRow row(Position at, JsonNode node) {
        List<String> names = new ArrayList<>(node.size());
        List<String> values = new ArrayList<>(node.size());
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            names.add(field.getKey());
            values.add(value.isObject() ? JsonRecords.text(value, "value") : value.asText());
        });
        if (!names.equals(header)) {
            header = names;
            columns = Columns.positions(names);
        }
        return new TableRow(at, columns, values);
    }
}
