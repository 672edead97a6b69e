package org.parley.intake.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells kinds of JSON apart by the fields of the first object. */
final class JsonKind {
    /** Fields of ninjs 1 to 3, in lower case, beside {@code uri}, which each object has. */
    private static final Set<String> NINJS = Set.of(
            "versioncreated",
            "firstcreated",
            "contentcreated",
            "headlines",
            "bodies",
            "body_text",
            "body_html",
            "body_xhtml",
            "infosources",
            "representationtype",
            "pubstatus");

    private final Set<String> fields = new HashSet<>();
    private boolean cut;
    private String version = "";
    private String standard = "";

    private JsonKind() {}

    /**
     * Looks at the first object, be it alone, in a list or the first of many lines.
     *
     * @param head the first characters, which may end anywhere
     */
    static Format of(String head) {
        JsonKind kind = new JsonKind();
        try (JsonParser json = new JsonFactory().createParser(head)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                json.nextToken();
            }
            kind.look(json);
        } catch (IOException e) {
            // The head ends within the object, or it is no JSON at all: what was seen has to do.
            kind.cut = true;
        }
        return kind.format();
    }

    private void look(JsonParser json) throws IOException {
        while (json.currentToken() != null && json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName().toLowerCase(Locale.ROOT);
            fields.add(field);
            JsonToken value = json.nextToken();
            if (field.equals("version") && value == JsonToken.VALUE_STRING) {
                version = json.getText();
            } else if (field.equals("standard") && value == JsonToken.START_OBJECT) {
                lookForStandard(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void lookForStandard(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean named = json.currentName().equals("name");
            if (json.nextToken() == JsonToken.VALUE_STRING && named) {
                standard = json.getText();
            }
            json.skipChildren();
        }
    }

    private Format format() {
        if (version.startsWith("https://jsonfeed.org/version/")) {
            return Format.FEED;
        }
        boolean ninjs = (cut || fields.contains("uri"))
                && !fields.contains("text")
                && fields.stream().anyMatch(NINJS::contains);
        return ninjs || standard.equals("ninjs") ? Format.NINJS : Format.JSON_LINES;
    }
}
