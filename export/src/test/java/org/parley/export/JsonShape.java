package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Strict reading of JSON, and one of our schemas to hold it against. */
final class JsonShape {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonSchema schema;

    JsonShape(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(JsonShape.class.getResourceAsStream(resource))) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    /** The document, which must be whole and fit. */
    JsonNode read(String document) throws IOException {
        JsonNode json = JSON.readTree(document);
        assertThat(schema.validate(json, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        return json;
    }
}
