package org.parley.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.CodedEvent;
import org.parley.model.Event;
import org.parley.model.EventContext;

/**
 * An event for programs: as its leading report has it.
 *
 * @param id for addresses
 * @param day the day it counts for; absent where unknown
 * @param type PLOVER's event
 * @param mode PLOVER's mode; absent where not known
 * @param contexts PLOVER's contexts
 * @param cameo CAMEO code with its leading zero; absent where no rule determines one
 * @param quad number of the quad class, 1..4
 * @param score from -10 (hostile) to 10 (cooperative)
 * @param statuses what its reports say of it, each once; that of the leading report first
 * @param actors who did it; all parties where it was done together
 * @param recipients to whom
 * @param reports how many there are
 * @param outlets who published them
 * @param evidence the words that tell it
 * @param statement id of the statement that performed or tells it; absent where the report itself tells it
 * @param article where the words stand
 */
record EventRow(
        String id,
        @Nullable LocalDate day,
        String type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        int quad,
        double score,
        List<String> statuses,
        List<ActorCard> actors,
        List<ActorCard> recipients,
        int reports,
        List<String> outlets,
        String evidence,
        @Nullable String statement,
        ArticleCard article) {
    /** Of a table; the names are those of {@code parley events --csv}. */
    static final List<Column<EventRow>> COLUMNS = List.of(
            Column.text("event", EventRow::id),
            new Column<>("day", Column.Type.DAY, EventRow::day),
            Column.text("type", EventRow::type),
            Column.optional("mode", EventRow::mode),
            Column.optional("cameo", EventRow::cameo),
            new Column<>("quad", Column.Type.INTEGER, EventRow::quad),
            new Column<>("score", Column.Type.REAL, EventRow::score),
            joined("contexts", EventRow::contexts),
            joined("status", EventRow::statuses),
            joined("actors", row -> names(row.actors())),
            joined("actor_countries", row -> countries(row.actors())),
            joined("recipients", row -> names(row.recipients())),
            joined("recipient_countries", row -> countries(row.recipients())),
            new Column<>("reports", Column.Type.INTEGER, EventRow::reports),
            joined("outlets", EventRow::outlets),
            Column.text("evidence", EventRow::evidence),
            Column.optional("statement", EventRow::statement),
            Column.text("article", row -> row.article().id()));

    static EventRow of(CodedEvent coded) {
        Event event = coded.lead().event();
        return new EventRow(
                coded.id(),
                coded.day(),
                event.type().name(),
                event.mode() == null ? null : event.mode().code(),
                event.contexts().stream().map(EventContext::code).toList(),
                event.cameo(),
                event.type().quad().number(),
                event.score(),
                statuses(coded),
                coded.lead().actors(),
                coded.lead().recipients(),
                coded.reports().size(),
                outlets(coded),
                coded.lead().evidence(),
                event.statement(),
                coded.lead().article());
    }

    private static List<String> statuses(CodedEvent coded) {
        List<String> statuses = new ArrayList<>();
        statuses.add(coded.lead().event().status().name().toLowerCase(Locale.ROOT));
        coded.reports().stream()
                .map(report -> report.event().status().name().toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(statuses::add);
        return statuses.stream().distinct().toList();
    }

    private static List<String> outlets(CodedEvent coded) {
        return coded.reports().stream()
                .map(report -> report.article().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Column<EventRow> joined(String name, Function<EventRow, List<String>> values) {
        return Column.text(name, row -> String.join("; ", values.apply(row)));
    }

    private static List<String> names(List<ActorCard> actors) {
        return actors.stream().map(ActorCard::name).toList();
    }

    private static List<String> countries(List<ActorCard> actors) {
        return actors.stream()
                .map(ActorCard::country)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
