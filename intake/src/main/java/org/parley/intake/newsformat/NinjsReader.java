package org.parley.intake.newsformat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Excerpt;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.intake.OneByteUnits;

/**
 * Reads IPTC ninjs, versions 1 to 3: an object, a list of objects, or objects one behind the other.
 *
 * <p>Each item is passed over once to find its end, and only then taken apart, so that no more than one is in memory and one that is
 * too large is no harm to those behind it.
 */
public final class NinjsReader implements FormatReader {
    private final ArticleDefaults defaults;
    private final long limit;
    private final ObjectMapper json;

    /**
     * A reader.
     *
     * @param defaults what holds for items that don't say it themselves
     * @param limit bytes that one item may have
     */
    public NinjsReader(ArticleDefaults defaults, long limit) {
        this.defaults = defaults;
        this.limit = limit;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxStringLength((int) Math.min(limit, Integer.MAX_VALUE))
                .build();
        json = new ObjectMapper(
                JsonFactory.builder().streamReadConstraints(constraints).build());
    }

    @Override
    public void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        RecordedInput bytes = new RecordedInput(OneByteUnits.of(in), limit);
        try (JsonParser items = json.getFactory().createParser(bytes).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            if (!readItems(items, bytes, place, sink)) {
                sink.accept(Ingested.nothing(place, "empty-file", "no item in it"));
            }
        }
    }

    /** Whether there was anything. */
    private boolean readItems(JsonParser items, RecordedInput bytes, Place place, Consumer<Ingested> sink)
            throws IOException {
        boolean any = false;
        try {
            JsonToken token = items.nextToken();
            while (token != null) {
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    any = true;
                    sink.accept(item(items, bytes, place));
                }
                token = items.nextToken();
            }
            return any;
        } catch (JsonProcessingException e) {
            Place where = new Place(place.file(), items.currentLocation().getLineNr());
            String why = Excerpt.of(String.valueOf(e.getOriginalMessage()));
            sink.accept(Ingested.nothing(where, "broken-json", why + "; the rest is not read"));
            return true;
        }
    }

    private Ingested item(JsonParser items, RecordedInput bytes, Place place) throws IOException {
        Place start = new Place(place.file(), items.currentTokenLocation().getLineNr());
        if (items.currentToken() != JsonToken.START_OBJECT) {
            return Ingested.nothing(start, "not-an-object", "something else where a news item was expected");
        }
        long from = items.currentTokenLocation().getByteOffset();
        bytes.forgetBefore(from);
        items.skipChildren();
        long to = items.currentLocation().getByteOffset();
        Optional<byte[]> item = bytes.between(from, to).filter(all -> all.length <= limit);
        if (item.isEmpty()) {
            return Ingested.nothing(start, "too-large", "more than " + limit + " bytes");
        }
        JsonNode node = json.readTree(item.get());
        return new NinjsItem(node, new NewsItem(start, defaults, item.get(), "application/json")).read();
    }
}
