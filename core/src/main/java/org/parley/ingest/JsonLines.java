package org.parley.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.parley.model.Original;

/** One article a line, whatever the number of lines, with one line in memory at a time. */
final class JsonLines {
    private static final String MEDIA_TYPE = "application/json";

    private final ArticleDefaults defaults;
    private final long limit;
    private final ObjectMapper json;

    JsonLines(ArticleDefaults defaults, long limit) {
        this.defaults = defaults;
        this.limit = limit;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxStringLength((int) Math.min(limit, Integer.MAX_VALUE))
                .build();
        json = new ObjectMapper(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Reads to the end of the stream; blank lines are passed over. */
    void read(InputStream in, String name, Consumer<Ingested> sink) throws IOException {
        LineSplitter lines = new LineSplitter(in, limit);
        boolean any = false;
        while (lines.advance()) {
            Place place = new Place(name, lines.number());
            byte[] line = lines.bytes();
            if (lines.isTooLong()) {
                any = true;
                sink.accept(Ingested.nothing(place, "too-large", "the line has more than " + limit + " bytes"));
            } else if (!isBlank(line)) {
                any = true;
                sink.accept(withLine(article(line, lines.encoding(), place), line));
            }
        }
        if (!any) {
            sink.accept(Ingested.nothing(Place.of(name), "empty-file", "nothing in it"));
        }
    }

    /** A line that gave no article is kept as it was, for somebody to mend it. */
    private static Ingested withLine(Ingested ingested, byte[] line) {
        return ingested.article() != null
                ? ingested
                : new Ingested(
                        ingested.place(), null, ingested.problems(), new Original(line, MEDIA_TYPE, null, List.of()));
    }

    private Ingested article(byte[] line, Encoding encoding, Place place) throws IOException {
        ByteCensus census = ByteCensus.of(line, 0);
        try {
            if (encoding.charset() == null && census.isUtf8()) {
                return JsonArticle.read(json.readTree(line), defaults, place, List.of());
            }
            if (encoding.charset() == null && census.isBinary()) {
                return Ingested.nothing(place, "binary-file", "not text");
            }
            Decoded decoded = Decoded.of(line, 0, encoding, census, place);
            JsonNode node = json.readTree(decoded.text());
            return JsonArticle.read(node, defaults, place, decoded.problems());
        } catch (JsonProcessingException e) {
            return Ingested.nothing(place, "broken-json", explain(e));
        }
    }

    private static String explain(JsonProcessingException e) {
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        String what = Excerpt.of(String.valueOf(e.getOriginalMessage()));
        return column > 0 ? "column " + column + ": " + what : what;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != 0) {
                return false;
            }
        }
        return true;
    }
}
