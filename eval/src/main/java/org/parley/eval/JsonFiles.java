package org.parley.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into records, saying file and line when it can't. */
final class JsonFiles {
    private static final ObjectReader JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonFiles() {}

    /** What to make of one line. */
    @FunctionalInterface
    interface LineReader<S, T> {
        /** May refuse the line with an {@link IllegalArgumentException}. */
        T read(S line);
    }

    /**
     * One value for each line that is not blank.
     *
     * @throws IOException with file and line for one that is not such an object or that {@code reader} refuses
     */
    static <S, T> List<T> lines(Path file, Class<S> type, LineReader<S, T> reader) throws IOException {
        List<T> values = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    values.add(line(line, type, reader, file + ":" + number));
                }
            }
        }
        return values;
    }

    private static <S, T> T line(String line, Class<S> type, LineReader<S, T> reader, String place) throws IOException {
        try {
            return reader.read(JSON.forType(type).readValue(line));
        } catch (JsonProcessingException e) {
            throw new IOException(place + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }

    /** The first line as it stands; a missing node for a file without any. */
    static JsonNode firstLine(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            return line == null ? JSON.readTree("") : line(line, JsonNode.class, node -> node, file + ":1");
        }
    }

    /** An object that fills a file, each of its fields read into a record; in the order of the file. */
    static <T> Map<String, T> map(Path file, Class<T> type) throws IOException {
        try {
            return JSON.forType(JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, type))
                    .readValue(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** All of a file that holds one value. */
    static JsonNode whole(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** An object that fills a file. */
    static <T> T value(Path file, Class<T> type) throws IOException {
        try {
            return JSON.forType(type).readValue(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** A list that fills a file. */
    static <T> List<T> list(Path file, Class<T> type) throws IOException {
        try {
            return JSON.forType(JSON.getTypeFactory().constructCollectionType(List.class, type))
                    .readValue(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
