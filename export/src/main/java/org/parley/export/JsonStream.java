package org.parley.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.interchange.LoneSurrogateEscaper;

/**
 * JSON in UTF-8 that holds any text: lone surrogates are escaped, and so are {@code < > &}, since people paste JSON-LD into the
 * script elements of pages, which a {@code </script>} inside a quotation would end.
 */
public final class JsonStream {
    private JsonStream() {}

    /** A generator; closing it empties all buffers and leaves the stream open. Nothing is closed for what was left open. */
    public static JsonGenerator open(OutputStream out) throws IOException {
        OutputStreamWriter utf8 = new OutputStreamWriter(new KeptOpen(out), StandardCharsets.UTF_8);
        JsonGenerator json = new JsonFactory().createGenerator(new LoneSurrogateEscaper(utf8));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.setCharacterEscapes(new MarkupEscapes());
        return json;
    }

    /** Writes a field unless its value is absent, for a null means nothing in JSON-LD. */
    public static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    /** Writes a field of texts unless there are none. */
    public static void optional(JsonGenerator json, String field, Iterable<String> values) throws IOException {
        if (values.iterator().hasNext()) {
            array(json, field, values);
        }
    }

    /** Writes a field of texts. */
    public static void array(JsonGenerator json, String field, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static final class MarkupEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        private final int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();

        MarkupEscapes() {
            for (char c : new char[] {'<', '>', '&'}) {
                escapes[c] = CharacterEscapes.ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return null;
        }
    }
}
