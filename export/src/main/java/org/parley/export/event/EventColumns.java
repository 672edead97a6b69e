package org.parley.export.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.EventReport;
import org.parley.model.EventContext;
import org.parley.model.Location;
import org.parley.model.When;

/** Columns of Parley's own table of events: every field of an event. Offsets are code points. */
final class EventColumns {
    static final List<Column<Cited>> ALL = Stream.of(
                    coding(),
                    when(),
                    parties("actor", Party::actors),
                    parties("recipient", Party::recipients),
                    evidence(),
                    where(),
                    article())
            .flatMap(List::stream)
            .toList();

    private EventColumns() {}

    private static List<Column<Cited>> coding() {
        return List.of(
                Column.text("event", cited -> cited.event().id()),
                Column.text("coded_event", cited -> cited.report().coded()),
                Column.text("type", cited -> cited.event().type().name()),
                Column.optional("mode", EventColumns::mode),
                texts("contexts", EventColumns::contexts),
                new Column<>(
                        "quad",
                        Column.Type.INTEGER,
                        cited -> cited.event().type().quad().number()),
                new Column<>("score", Column.Type.REAL, cited -> cited.event().score()),
                Column.optional("cameo", cited -> cited.event().cameo()),
                Column.text("status", cited -> cited.event().status().name().toLowerCase(Locale.ROOT)),
                Column.text("status_words", cited -> cited.words(cited.event().statusWords())),
                Column.text(
                        "status_offsets", cited -> cited.places(cited.event().statusWords())));
    }

    private static @Nullable String mode(Cited cited) {
        return cited.event().mode() == null ? null : cited.event().mode().code();
    }

    private static List<String> contexts(Cited cited) {
        return cited.event().contexts().stream().map(EventContext::code).toList();
    }

    private static List<Column<Cited>> when() {
        return List.of(
                new Column<>("day", Column.Type.DAY, cited -> cited.report().day()),
                new Column<>("happened_from", Column.Type.DAY, cited -> ofTime(cited, When::from)),
                new Column<>("happened_to", Column.Type.DAY, cited -> ofTime(cited, When::to)),
                Column.optional("happened_words", cited -> ofTime(cited, When::text)),
                Column.optional(
                        "happened_offsets", cited -> ofTime(cited, when -> cited.places(List.of(when.span())))));
    }

    private static <V> @Nullable V ofTime(Cited cited, Function<When, @Nullable V> value) {
        When when = cited.event().when();
        return when == null ? null : value.apply(when);
    }

    private static List<Column<Cited>> parties(String side, Function<EventReport, List<Party>> of) {
        return List.of(
                each(side + "s", of, party -> party.card().name()),
                each(side + "_ids", of, party -> party.card().id()),
                each(side + "_kinds", of, party -> party.card().kind().name().toLowerCase(Locale.ROOT)),
                each(side + "_posts", of, Party::post),
                each(side + "_countries", of, Party::country),
                each(side + "_sectors", of, Party::sector),
                each(
                        side + "_resolved_by",
                        of,
                        party -> party.ref().resolvedBy().name().toLowerCase(Locale.ROOT)),
                texts(side + "_words", cited -> of.apply(cited.report()).stream()
                        .map(party -> cited.words(party.ref().spans()))
                        .toList()),
                texts(side + "_offsets", cited -> of.apply(cited.report()).stream()
                        .map(party -> cited.places(party.ref().spans()))
                        .toList()));
    }

    /** As many texts in each column of a side, so that their places go together. */
    private static Column<Cited> each(
            String name, Function<EventReport, List<Party>> of, Function<Party, @Nullable String> value) {
        return texts(name, cited -> {
            List<String> values = new ArrayList<>();
            of.apply(cited.report()).forEach(party -> values.add(Objects.requireNonNullElse(value.apply(party), "")));
            return values;
        });
    }

    private static Column<Cited> texts(String name, Function<Cited, List<String>> values) {
        return Column.text(
                name,
                cited -> String.join(
                        "; ",
                        values.apply(cited).stream()
                                .map(text -> text.replace(';', ','))
                                .toList()));
    }

    private static List<Column<Cited>> evidence() {
        return List.of(
                Column.text("trigger", cited -> cited.words(cited.event().trigger())),
                Column.text(
                        "trigger_offsets", cited -> cited.places(cited.event().trigger())),
                Column.text("evidence", cited -> cited.report().evidence()),
                new Column<>(
                        "start",
                        Column.Type.INTEGER,
                        cited -> cited.start(cited.event().evidence())),
                new Column<>(
                        "end",
                        Column.Type.INTEGER,
                        cited -> cited.end(cited.event().evidence())),
                Column.optional("statement", cited -> cited.event().statement()),
                new Column<>(
                        "confidence", Column.Type.REAL, cited -> cited.event().confidence()),
                Column.text("found_by", cited -> cited.event().foundBy()));
    }

    private static List<Column<Cited>> where() {
        return List.of(
                Column.optional("place", cited -> ofPlace(cited, Location::name)),
                Column.optional("place_country", cited -> ofPlace(cited, Location::country)),
                Column.optional(
                        "place_offsets", cited -> ofPlace(cited, place -> cited.places(List.of(place.span())))));
    }

    private static @Nullable String ofPlace(Cited cited, Function<Location, @Nullable String> value) {
        Location where = cited.event().where();
        return where == null ? null : value.apply(where);
    }

    private static List<Column<Cited>> article() {
        return List.of(
                Column.optional("outlet", cited -> card(cited).outlet()),
                new Column<>("published", Column.Type.DAY, cited -> card(cited).published()),
                Column.text("title", cited -> card(cited).title()),
                Column.optional("url", cited -> card(cited).url()),
                Column.text("article", cited -> card(cited).id()),
                new Column<>("article_version", Column.Type.INTEGER, cited -> card(cited)
                        .version()),
                Column.optional("source_id", cited -> card(cited).sourceId()),
                new Column<>("story", Column.Type.LONG, cited -> card(cited).story()),
                Column.text("language", cited -> cited.article().language()));
    }

    private static ArticleCard card(Cited cited) {
        return cited.report().article();
    }
}
