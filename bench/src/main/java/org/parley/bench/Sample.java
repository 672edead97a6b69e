package org.parley.bench;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * An article to measure on.
 *
 * @param id its name in the file, {@code id} or {@code doc}
 * @param text verbatim
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sample(
        @JsonProperty(required = true) @JsonAlias("doc") String id,
        @JsonProperty(required = true) String text) {

    /** Number of stretches between white space: the same count whatever a pipeline takes for a token. */
    int words() {
        return new StringTokenizer(text).countTokens();
    }

    /**
     * The first articles of a JSONL file.
     *
     * @param most how many at most
     * @throws IOException if the file cannot be read, or a line has no id or text
     */
    static List<Sample> first(Path file, int most) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (MappingIterator<Sample> lines = new JsonMapper()
                .readerFor(Sample.class)
                .readValues(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            while (samples.size() < most && lines.hasNext()) {
                samples.add(lines.next());
            }
        }
        return samples;
    }

    /**
     * Writes the samples again and again, each time with new ids, as JSONL that {@code parley extract} reads.
     *
     * @param count number of lines written
     * @throws IOException if the file cannot be written
     */
    static void repeat(List<Sample> samples, int count, Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                Sample sample = samples.get(i % samples.size());
                String id = sample.id() + "-" + i / samples.size();
                out.append(json.writeValueAsString(new Sample(id, sample.text())))
                        .append('\n');
            }
        }
    }
}
