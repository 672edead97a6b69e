package org.parley.ledger.entry;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.parley.ledger.identity.ListedActor;
import org.parley.model.Article;
import org.parley.model.Event;
import org.parley.model.Extraction;
import org.parley.model.FirstUseClaim;
import org.parley.model.Original;
import org.parley.model.Span;
import org.parley.model.SpeechAct;

/**
 * Bodies of entries as JSON, the same in all formats (extractions have events since format 3, a dialogue since format 4): the records of {@link org.parley.model} field by field, absent values left out, spans as
 * {@code [start,end]} in UTF-16 offsets, days as ISO dates, everything beyond ASCII escaped, so that a lone surrogate in an
 * article survives. The same value always gives the same bytes. Thread-safe.
 */
public final class EntryJson {
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addMixIn(Span.class, Pair.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A later format may say more; what it says beyond this one is passed over.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface Pair {}

    /** The body of an article's entry. */
    public byte[] article(Article article) {
        return write(article);
    }

    /** The article of a body. */
    public Article article(byte[] body) {
        return read(body, Article.class);
    }

    /** The body of an extraction's entry; the article itself is not in it. */
    public byte[] extraction(Extraction extraction) {
        return write(ExtractionBody.of(extraction));
    }

    /** The extraction of a body, for the article that it was read from. */
    public Extraction extraction(byte[] body, Article article) {
        return read(body, ExtractionBody.class).in(article);
    }

    /** The body of an original's entry: a line of JSON that says what it is, then its bytes as they are. */
    public byte[] original(OriginalBody original) {
        byte[] head = write(original.head());
        byte[] bytes = original.original().bytes();
        byte[] body = Arrays.copyOf(head, head.length + 1 + bytes.length);
        body[head.length] = '\n';
        System.arraycopy(bytes, 0, body, head.length + 1, bytes.length);
        return body;
    }

    /** The original of a body. */
    public OriginalBody original(byte[] body) {
        int end = 0;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        OriginalBody.Head head = read(Arrays.copyOf(body, end), OriginalBody.Head.class);
        byte[] bytes = Arrays.copyOfRange(body, Math.min(end + 1, body.length), body.length);
        return new OriginalBody(
                new Original(bytes, head.mediaType(), head.address(), head.findings()), head.replaces());
    }

    /** The body of a list's entry. */
    public byte[] list(ListBody list) {
        return write(list);
    }

    /** The list of a body. */
    public ListBody list(byte[] body) {
        return read(body, ListBody.class);
    }

    /** One actor of a list, for a table. */
    public String listed(ListedActor actor) {
        return new String(write(actor), StandardCharsets.US_ASCII);
    }

    /** The actor again. */
    public ListedActor listed(String body) {
        return read(body.getBytes(StandardCharsets.US_ASCII), ListedActor.class);
    }

    /** One event, for a table. */
    public String event(Event event) {
        return new String(write(event), StandardCharsets.US_ASCII);
    }

    /** The event again. */
    public Event event(String body) {
        return read(body.getBytes(StandardCharsets.US_ASCII), Event.class);
    }

    /** What a statement does in a dialogue, for a table. */
    public String act(SpeechAct act) {
        return new String(write(act), StandardCharsets.US_ASCII);
    }

    /** The act again. */
    public SpeechAct act(String body) {
        return read(body.getBytes(StandardCharsets.US_ASCII), SpeechAct.class);
    }

    /** A claim of a first use, for a table. */
    public String claim(FirstUseClaim claim) {
        return new String(write(claim), StandardCharsets.US_ASCII);
    }

    /** The claim again. */
    public FirstUseClaim claim(String body) {
        return read(body.getBytes(StandardCharsets.US_ASCII), FirstUseClaim.class);
    }

    /** The body of a ruling's entry. */
    public byte[] ruling(RulingBody ruling) {
        return write(ruling);
    }

    /** The ruling of a body. */
    public RulingBody ruling(byte[] body) {
        return read(body, RulingBody.class);
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written: " + value.getClass(), e);
        }
    }

    /** @throws IllegalArgumentException if the body is not what its kind says */
    private <T> T read(byte[] body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("not the body of a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
