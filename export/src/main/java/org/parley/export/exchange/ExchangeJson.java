package org.parley.export.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.export.JsonStream;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.Exchange.Remark;
import org.parley.ledger.query.Exchange.Tie;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Side;

/** Writes exchanges as the interchange format has them: sides by country code, statements by id, days in ISO form. */
public final class ExchangeJson {
    private static final double SCORE_STEPS = 10_000;

    private final JsonGenerator json;

    private ExchangeJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes one object whose {@code exchanges} are these.
     *
     * @param out stays open
     */
    public static void write(List<Exchange> exchanges, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonStream.open(out)) {
            ExchangeJson writer = new ExchangeJson(json);
            json.writeStartObject();
            json.writeArrayFieldStart("exchanges");
            for (Exchange exchange : exchanges) {
                json.writeRaw('\n');
                writer.exchange(exchange);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void exchange(Exchange exchange) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", exchange.id());
        json.writeStringField("kind", lower(exchange.kind()));
        json.writeStringField("from", name(exchange.from()));
        JsonStream.array(
                json, "to", exchange.to().stream().map(ExchangeJson::name).toList());
        JsonStream.array(json, "opener", ids(exchange.openers()));
        json.writeStringField("date", text(exchange.day()));
        JsonStream.array(json, "terms", exchange.terms());
        JsonStream.array(
                json,
                "proposed",
                exchange.proposed().stream().map(LocalDate::toString).toList());
        json.writeStringField("counterTo", exchange.counterTo());
        json.writeArrayFieldStart("answers");
        for (Answer answer : exchange.answers()) {
            answer(answer);
        }
        json.writeEndArray();
        JsonStream.array(
                json,
                "comments",
                ids(exchange.comments().stream().map(Remark::report).toList()));
        JsonStream.array(
                json,
                "withdrawals",
                ids(exchange.withdrawals().stream().map(Remark::report).toList()));
        json.writeStringField("state", lower(exchange.state()));
        json.writeStringField("endedBy", exchange.endedBy());
        json.writeEndObject();
    }

    private void answer(Answer answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("by", name(answer.by()));
        json.writeStringField("answer", lower(answer.kind()));
        json.writeStringField("condition", answer.condition());
        JsonStream.array(json, "statements", ids(answer.reports()));
        JsonStream.array(json, "via", answer.via());
        json.writeStringField("date", text(answer.day()));
        json.writeNumberField("score", score(answer.why()));
        JsonStream.array(json, "reasons", answer.why().reasons());
        json.writeEndObject();
    }

    /** A country by its code; what stands for none by its name. */
    public static String name(Side side) {
        return side.id().length() == Side.COUNTRY_CODE ? side.id() : side.name();
    }

    /** How much speaks for a link, with four decimals. */
    static double score(Tie why) {
        return Math.round(why.score() * SCORE_STEPS) / SCORE_STEPS;
    }

    private static List<String> ids(List<Report> reports) {
        return reports.stream().map(Report::id).toList();
    }

    /** A constant as the format spells it. */
    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
