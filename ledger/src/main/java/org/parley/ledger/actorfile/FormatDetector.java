package org.parley.ledger.actorfile;

import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells formats by their content. */
final class FormatDetector {
    private static final int LINES_LOOKED_AT = 500;
    private static final Set<String> POPOLO_FIELDS =
            Set.of("persons", "people", "organizations", "memberships", "posts", "areas");

    private final FileText text;

    FormatDetector(FileText text) {
        this.text = text;
    }

    /** Whether the first character that is no white space opens a JSON document. */
    boolean isJson() throws IOException {
        try (BufferedReader reader = text.open()) {
            int first = reader.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = reader.read();
            }
            return first == '{' || (first == '[' && !isCodeLine());
        }
    }

    /** AUTO if nothing fits. */
    ActorFileFormat detect() throws IOException {
        return isJson() ? ofJson() : ofText();
    }

    /** A dictionary that starts with a code out of place still starts with a bracket. */
    private boolean isCodeLine() throws IOException {
        return lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(Dictionary::isCoded)
                .orElse(false);
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = text.open()) {
            for (String line = reader.readLine();
                    line != null && lines.size() < LINES_LOOKED_AT;
                    line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private ActorFileFormat ofText() throws IOException {
        Map<String, Integer> columns = new CsvTable(text, new Problems("", problem -> {})).columns();
        if (Columns.item(columns) != null) {
            return ActorFileFormat.WIKIDATA;
        }
        if (Columns.hasAny(columns, Columns.NAME)) {
            return ActorFileFormat.CSV;
        }
        return lines().stream().anyMatch(Dictionary::isCoded) ? ActorFileFormat.PETRARCH : ActorFileFormat.AUTO;
    }

    private ActorFileFormat ofJson() throws IOException {
        List<ActorFileFormat> found = new ArrayList<>();
        new JsonRecords(text, new Problems("", problem -> {})).read(parser -> {
            boolean array = parser.currentToken() == JsonToken.START_ARRAY;
            if (array && parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            List<String> fields = new ArrayList<>();
            while (found.isEmpty() && parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.add(parser.currentName());
                ActorFileFormat format = array ? ofRow(fields) : ofField(parser.currentName());
                if (format != ActorFileFormat.AUTO) {
                    found.add(format);
                }
                parser.nextToken();
                parser.skipChildren();
            }
        });
        return found.isEmpty() ? ActorFileFormat.AUTO : found.get(0);
    }

    private static ActorFileFormat ofField(String field) {
        if (field.equals("head") || field.equals("results")) {
            return ActorFileFormat.WIKIDATA;
        }
        return POPOLO_FIELDS.contains(field) ? ActorFileFormat.POPOLO : ActorFileFormat.AUTO;
    }

    private static ActorFileFormat ofRow(List<String> fields) {
        if (Columns.item(Columns.positions(fields)) != null) {
            return ActorFileFormat.WIKIDATA;
        }
        return fields.contains("name") ? ActorFileFormat.POPOLO : ActorFileFormat.AUTO;
    }
}
