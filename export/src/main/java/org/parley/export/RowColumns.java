package org.parley.export;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;

/**
 * A column of the flat formats.
 *
 * @param name in the header
 * @param type what {@code value} gives
 * @param value of a row; absent where there is none. Texts are well-formed: no lone surrogates
 */
record Column(String name, Type type, Function<StatementRow, @Nullable Object> value) {
    /** What a column holds. */
    enum Type {
        /** {@link String}, never absent. */
        TEXT,
        /** {@link String}. */
        OPTIONAL_TEXT,
        /** List of {@link String}, never absent. */
        TEXTS,
        /** {@link LocalDate}. */
        DAY,
        /** {@link Double}, never absent. */
        REAL,
        /** {@link Integer}, never absent. */
        INTEGER,
        /** {@link Long}, never absent. */
        LONG
    }

    /** All columns, in order. */
    static final List<Column> ALL = List.of(
            text("statement", row -> row.report().id()),
            text("utterance", row -> row.report().utterance()),
            day("said_from", row -> row.report().saidFrom()),
            day("said_to", row -> row.report().saidTo()),
            optional("said_words", row -> row.report().saidText()),
            day("day", row -> row.report().day()),
            speaker("speaker", ActorCard::name),
            speaker("speaker_id", ActorCard::id),
            speaker("speaker_kind", card -> StatementRow.name(card.kind())),
            optional("post", StatementRow::post),
            optional("country", StatementRow::country),
            optional("sector", StatementRow::sector),
            optional("addressee", row -> nameOf(row.report().addressee())),
            new Column("relays", Type.TEXTS, row -> row.report().relays().stream()
                    .map(Characters::wellFormed)
                    .toList()),
            text("form", row -> StatementRow.name(row.report().form())),
            text("type", row -> StatementRow.name(row.report().type())),
            text("text", row -> row.report().text()),
            text("cue", StatementRow::cue),
            text("source", StatementRow::source),
            new Column("confidence", Type.REAL, StatementRow::confidence),
            text("found_by", row -> row.report().foundBy()),
            optional("outlet", row -> row.report().article().outlet()),
            day("published", row -> row.report().article().published()),
            text("title", row -> row.report().article().title()),
            optional("url", row -> row.report().article().url()),
            text("article", row -> row.report().article().id()),
            new Column("article_version", Type.INTEGER, row -> row.report()
                    .article()
                    .version()),
            optional("source_id", row -> row.report().article().sourceId()),
            new Column("story", Type.LONG, row -> row.report().article().story()),
            new Column("start", Type.INTEGER, StatementRow::start),
            new Column("end", Type.INTEGER, StatementRow::end),
            text("language", row -> row.article().language()),
            text("engine", row -> row.provenance().engine()),
            text("model", row -> row.provenance().model()),
            text("rules", row -> row.provenance().language()));

    /** Names of the columns that hold words of articles, too varied for minima and maxima to help a search. */
    static final List<String> WORDS =
            List.of("said_words", "post", "text", "cue", "source", "title", "url", "source_id", "addressee");

    private static Column text(String name, Function<StatementRow, String> value) {
        return new Column(name, Type.TEXT, row -> Characters.wellFormed(value.apply(row)));
    }

    private static Column optional(String name, Function<StatementRow, @Nullable String> value) {
        return new Column(name, Type.OPTIONAL_TEXT, row -> {
            String text = value.apply(row);
            return text == null ? null : Characters.wellFormed(text);
        });
    }

    private static Column speaker(String name, Function<ActorCard, String> value) {
        return optional(name, row -> {
            ActorCard speaker = row.report().speaker();
            return speaker == null ? null : value.apply(speaker);
        });
    }

    private static Column day(String name, Function<StatementRow, @Nullable LocalDate> value) {
        return new Column(name, Type.DAY, value::apply);
    }

    private static @Nullable String nameOf(@Nullable ActorCard actor) {
        return actor == null ? null : actor.name();
    }
}
