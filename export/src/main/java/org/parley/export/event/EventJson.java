package org.parley.export.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.parley.export.JsonStream;
import org.parley.model.EventContext;
import org.parley.model.Span;

/** What records of events in JSON have in common. */
final class EventJson {
    private EventJson() {}

    /** Writes where words stand and which they are: an array of objects. */
    static void spans(JsonGenerator json, String field, Cited cited, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeStartObject();
            offsets(json, cited, span);
            json.writeStringField("text", cited.words(span));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the offsets of a span in code points. */
    static void offsets(JsonGenerator json, Cited cited, Span span) throws IOException {
        json.writeNumberField("start", cited.start(span));
        json.writeNumberField("end", cited.end(span));
    }

    static void contexts(JsonGenerator json, Cited cited) throws IOException {
        JsonStream.array(
                json,
                "context",
                cited.event().contexts().stream().map(EventContext::code).toList());
    }

    static String status(Cited cited) {
        return cited.event().status().name().toLowerCase(Locale.ROOT);
    }
}
