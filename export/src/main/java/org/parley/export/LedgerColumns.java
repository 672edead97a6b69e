package org.parley.export;

import static org.parley.export.Column.optional;
import static org.parley.export.Column.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Utterance;

/** The columns of all tables of reports, utterances and actors; each table chooses its own, by name and in its order. */
public final class LedgerColumns {
    private static final double CONFIDENCE_STEPS = 10_000;

    private static final List<Column<Report>> REPORT = List.of(
            text("statement", Report::id),
            text("utterance", Report::utterance),
            new Column<>("said_from", Column.Type.DAY, Report::saidFrom),
            new Column<>("said_to", Column.Type.DAY, Report::saidTo),
            optional("said_words", Report::saidText),
            new Column<>("day", Column.Type.DAY, Report::day),
            actor("speaker", Report::speaker, ActorCard::name),
            actor("speaker_id", Report::speaker, ActorCard::id),
            actor("speaker_kind", Report::speaker, card -> StatementRow.name(card.kind())),
            actor("post", Report::speaker, ActorCard::post),
            actor("country", Report::speaker, ActorCard::country),
            actor("addressee", Report::addressee, ActorCard::name),
            new Column<>("relays", Column.Type.TEXTS, report -> wellFormed(report.relays())),
            text("form", report -> StatementRow.name(report.form())),
            text("type", report -> StatementRow.name(report.type())),
            text("text", Report::text),
            new Column<>("confidence", Column.Type.REAL, LedgerColumns::confidence),
            text("found_by", Report::foundBy),
            article(optional("outlet", ArticleCard::outlet)),
            article(new Column<>("published", Column.Type.DAY, ArticleCard::published)),
            article(text("title", ArticleCard::title)),
            article(optional("url", ArticleCard::url)),
            article(text("article", ArticleCard::id)),
            article(new Column<>("article_version", Column.Type.INTEGER, ArticleCard::version)),
            article(optional("source_id", ArticleCard::sourceId)),
            article(new Column<>("story", Column.Type.LONG, ArticleCard::story)));

    private static final List<Column<Utterance>> UTTERANCE = List.of(
            text("utterance", Utterance::id),
            new Column<>("first_day", Column.Type.DAY, Utterance::first),
            new Column<>("last_day", Column.Type.DAY, Utterance::last),
            actor("speaker", Utterance::speaker, ActorCard::name),
            actor("speaker_id", Utterance::speaker, ActorCard::id),
            actor("post", Utterance::speaker, ActorCard::post),
            actor("country", Utterance::speaker, ActorCard::country),
            text("text", Utterance::text),
            new Column<>("reports", Column.Type.INTEGER, Utterance::reports),
            new Column<>("outlets", Column.Type.TEXTS, utterance -> wellFormed(utterance.outlets())));

    private static final List<Column<ActorCard>> ACTOR = List.of(
            text("actor", ActorCard::id),
            text("name", ActorCard::name),
            text("kind", card -> StatementRow.name(card.kind())),
            optional("post", ActorCard::post),
            optional("country", ActorCard::country),
            optional("sector", ActorCard::sector));

    private LedgerColumns() {}

    /**
     * Columns of a table with a row for each report.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static List<Column<Report>> ofReports(String... names) {
        return Arrays.stream(names).map(name -> named(name, REPORT)).toList();
    }

    /**
     * Columns of a table with a row for each utterance; a name that only reports have stands for the utterance's fullest report.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static List<Column<Utterance>> ofUtterances(String... names) {
        return Arrays.stream(names)
                .map(name -> UTTERANCE.stream().anyMatch(column -> column.name().equals(name))
                        ? named(name, UTTERANCE)
                        : named(name, REPORT).of(Utterance::fullest))
                .toList();
    }

    /** Columns of a table with a row for each actor. */
    public static List<Column<ActorCard>> ofActors() {
        return ACTOR;
    }

    private static <T> Column<T> named(String name, List<Column<T>> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such column: " + name));
    }

    private static <T> Column<T> actor(
            String name, Function<T, @Nullable ActorCard> actor, Function<ActorCard, @Nullable String> value) {
        return optional(name, row -> {
            ActorCard card = actor.apply(row);
            return card == null ? null : value.apply(card);
        });
    }

    private static Column<Report> article(Column<ArticleCard> column) {
        return column.of(Report::article);
    }

    private static List<String> wellFormed(List<String> texts) {
        return texts.stream().map(Characters::wellFormed).toList();
    }

    /** With four decimals, as in the interchange format. */
    static double confidence(Report report) {
        return Math.round(report.confidence() * CONFIDENCE_STEPS) / CONFIDENCE_STEPS;
    }
}
