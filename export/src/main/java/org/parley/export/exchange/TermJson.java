package org.parley.export.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.export.JsonStream;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.CheckedClaim;
import org.parley.ledger.query.TermHistory;
import org.parley.ledger.query.TermUse;
import org.parley.model.Span;

/** Writes uses of terms as the interchange format has them: statements by id, days in ISO form, spans in code points. */
public final class TermJson {
    private final JsonGenerator json;

    private TermJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes one object whose {@code terms} are these.
     *
     * @param texts the text of an article by its id, in which spans are counted
     * @param out stays open
     */
    public static void write(List<TermHistory> histories, ArticleTexts texts, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonStream.open(out)) {
            TermJson writer = new TermJson(json);
            json.writeStartObject();
            json.writeArrayFieldStart("terms");
            for (TermHistory history : histories) {
                json.writeRaw('\n');
                writer.history(history, texts);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Finds texts of articles. */
    @FunctionalInterface
    public interface ArticleTexts {
        /** The text of the article of that id; empty where it is not known. */
        Optional<String> of(String article);
    }

    private void history(TermHistory history, ArticleTexts texts) throws IOException {
        json.writeStartObject();
        json.writeFieldName("speaker");
        speaker(history.speaker());
        json.writeStringField("term", history.term().get(0));
        JsonStream.array(json, "forms", history.term());
        json.writeFieldName("first");
        Optional<TermUse> first = history.first();
        if (first.isPresent()) {
            use(first.get());
        } else {
            json.writeNull();
        }
        json.writeStringField("insteadOf", history.insteadOf());
        uses("before", history.before());
        uses("uses", history.uses());
        json.writeArrayFieldStart("claims");
        for (CheckedClaim claim : history.claims()) {
            claim(claim, texts);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void speaker(ActorCard speaker) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", speaker.id());
        json.writeStringField("name", speaker.name());
        json.writeStringField("kind", ExchangeJson.lower(speaker.kind()));
        json.writeStringField("post", speaker.post());
        json.writeStringField("country", speaker.country());
        json.writeStringField("sector", speaker.sector());
        json.writeEndObject();
    }

    private void uses(String field, List<TermUse> uses) throws IOException {
        json.writeArrayFieldStart(field);
        for (TermUse use : uses) {
            use(use);
        }
        json.writeEndArray();
    }

    private void use(TermUse use) throws IOException {
        json.writeStartObject();
        json.writeStringField("statement", use.report().id());
        json.writeStringField("date", text(use.report().day()));
        json.writeStringField("voice", ExchangeJson.lower(use.voice()));
        json.writeStringField("outlet", use.report().article().outlet());
        json.writeEndObject();
    }

    private void claim(CheckedClaim claim, ArticleTexts texts) throws IOException {
        json.writeStartObject();
        json.writeStringField("article", claim.article().id());
        json.writeStringField("outlet", claim.article().outlet());
        Optional<String> text = texts.of(claim.article().id());
        json.writeFieldName("span");
        if (text.isPresent()) {
            Span span = claim.words().span();
            json.writeStartArray();
            json.writeNumber(text.get().codePointCount(0, span.start()));
            json.writeNumber(text.get().codePointCount(0, span.end()));
            json.writeEndArray();
        } else {
            json.writeNull();
        }
        json.writeStringField("text", claim.words().text());
        json.writeStringField("verdict", ExchangeJson.lower(claim.verdict()));
        TermUse by = claim.by();
        json.writeStringField("by", by == null ? null : by.report().id());
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
