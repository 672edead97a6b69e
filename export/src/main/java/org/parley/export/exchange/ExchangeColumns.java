package org.parley.export.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.export.Column;
import org.parley.ledger.query.ActorCard;

/** The columns of tables of exchanges: a row for each report that takes part. */
public final class ExchangeColumns {
    private static final List<Column<ExchangeStep>> STEP = List.of(
            Column.text("exchange", step -> step.exchange().id()),
            Column.text("kind", step -> ExchangeJson.lower(step.exchange().kind())),
            Column.text("from", step -> ExchangeJson.name(step.exchange().from())),
            new Column<>("to", Column.Type.TEXTS, step -> step.exchange().to().stream()
                    .map(ExchangeJson::name)
                    .toList()),
            Column.text("state", step -> ExchangeJson.lower(step.exchange().state())),
            Column.optional("counter_to", step -> step.exchange().counterTo()),
            Column.optional("ended_by", step -> step.exchange().endedBy()),
            Column.text("role", ExchangeStep::role),
            Column.text("by", step -> ExchangeJson.name(step.by())),
            Column.optional("answer", ExchangeStep::answer),
            Column.optional("condition", ExchangeStep::condition),
            new Column<>("day", Column.Type.DAY, step -> step.report().day()),
            Column.optional("speaker", step -> name(step.report().speaker())),
            Column.text("text", step -> step.report().text()),
            Column.optional("outlet", step -> step.report().article().outlet()),
            Column.text("statement", step -> step.report().id()),
            Column.text("article", step -> step.report().article().id()),
            Column.optional(
                    "score", step -> step.why() == null ? null : Double.toString(ExchangeJson.score(step.why()))),
            new Column<>(
                    "reasons",
                    Column.Type.TEXTS,
                    step -> step.why() == null ? List.of() : step.why().reasons()));

    private ExchangeColumns() {}

    /** Columns of a table with a row for each step. */
    public static List<Column<ExchangeStep>> ofSteps() {
        return STEP;
    }

    private static @Nullable String name(@Nullable ActorCard speaker) {
        return speaker == null ? null : speaker.name();
    }
}
