package org.parley.web.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.RawValue;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.parley.export.exchange.ExchangeJson;
import org.parley.export.exchange.TermJson;
import org.parley.interchange.InterchangeWriter;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.TermHistory;
import org.parley.model.Extraction;
import org.parley.web.http.Answer;
import org.parley.web.http.Refusal;

/**
 * Values as JSON: names as in the records, enums in lower case, days as ISO 8601, absent values as null. Thread-safe.
 */
public final class Json {
    private final InterchangeWriter interchange = new InterchangeWriter();
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new LowerCaseEnums()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The value as an answer. */
    public Answer answer(Object value) {
        return Answer.json(bytes(value));
    }

    /** The value in UTF-8; surrogates without a partner become escapes. */
    public byte[] bytes(Object value) {
        try {
            return escapeLoneSurrogates(mapper.writeValueAsString(value)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An extraction in the interchange format, to stand within another value; offsets are code points. */
    public RawValue extraction(Extraction extraction) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            interchange.write(extraction, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RawValue(line.toString(StandardCharsets.UTF_8).strip());
    }

    /** Exchanges as the interchange format has them, to stand within another value. */
    public JsonNode exchanges(List<Exchange> exchanges) {
        return written(out -> ExchangeJson.write(exchanges, out)).path("exchanges");
    }

    /** Uses of terms likewise. */
    public JsonNode terms(List<TermHistory> histories, TermJson.ArticleTexts texts) {
        return written(out -> TermJson.write(histories, texts, out)).path("terms");
    }

    /** Writes JSON. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private JsonNode written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
            return mapper.readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a JSON object.
     *
     * @throws Refusal if it is none
     */
    public JsonNode object(String json) {
        try {
            JsonNode node = mapper.readTree(json);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("The body is not JSON: " + e.getOriginalMessage());
        }
        throw Refusal.badRequest("The body is not a JSON object.");
    }

    /** UTF-8 has no form for them; in JSON they can stand only inside strings, where an escape is valid. */
    private static String escapeLoneSurrogates(String json) {
        StringBuilder escaped = null;
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            int c = json.codePointAt(i);
            if (Character.isSupplementaryCodePoint(c)) {
                i++;
            } else if (Character.isSurrogate((char) c)) {
                escaped = escaped == null ? new StringBuilder(json.length() + 16) : escaped;
                escaped.append(json, from, i).append("\\u").append(Integer.toHexString(c));
                from = i + 1;
            }
        }
        return escaped == null
                ? json
                : escaped.append(json, from, json.length()).toString();
    }

    @SuppressWarnings("rawtypes")
    private static final class LowerCaseEnums extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1;

        LowerCaseEnums() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
