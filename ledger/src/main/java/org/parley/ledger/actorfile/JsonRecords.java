package org.parley.ledger.actorfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.function.BiConsumer;

/** JSON documents read record by record, so that what stands before a syntax error is not lost. */
final class JsonRecords {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final FileText text;
    private final Problems problems;
    private long line;

    JsonRecords(FileText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Reads a document, with the parser at its first token. */
    interface Content {
        /** May stop anywhere. */
        void read(JsonParser parser) throws IOException;
    }

    /** Opens the document; an error of its syntax is a problem. */
    void read(Content content) throws IOException {
        try (JsonParser parser = new JsonFactory().setCodec(MAPPER).createParser(text.open())) {
            parser.nextToken();
            content.read(parser);
        } catch (JsonProcessingException e) {
            long where = e.getLocation() == null ? line : e.getLocation().getLineNr();
            problems.add(new Position(where, 0), "broken-json", Problems.shown(e.getOriginalMessage()));
        }
    }

    /** Hands on the objects of the array at which the parser stands. */
    void forEach(JsonParser parser, BiConsumer<Position, JsonNode> sink) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            problems.add(here(parser, 0), "not-an-object", "no array of records");
            parser.skipChildren();
            return;
        }
        long number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            Position at = here(parser, ++number);
            JsonNode node = MAPPER.readTree(parser);
            if (node != null && node.isObject()) {
                sink.accept(at, node);
            } else {
                problems.add(at, "not-an-object", "no JSON object");
            }
        }
    }

    private Position here(JsonParser parser, long number) {
        line = parser.currentTokenLocation().getLineNr();
        return new Position(line, number);
    }

    /** A text or number, stripped; blank if there is none. */
    static String text(JsonNode record, String field) {
        JsonNode value = record.path(field);
        return value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    }
}
