package org.parley.cli.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.export.exchange.ExchangeJson;
import org.parley.export.exchange.ExchangeStep;
import org.parley.ledger.query.ActorCard;

/** Exchanges of a ledger as tables of their steps. */
public final class ExchangeList {
    /** Steps, one a row. */
    public static final Listing<ExchangeStep> STEPS = new Listing<>(List.of(
            new Field<>("exchange", step -> step.exchange().id()),
            new Field<>("kind", step -> ExchangeJson.lower(step.exchange().kind())),
            new Field<>("from", step -> ExchangeJson.name(step.exchange().from())),
            new Field<>("to", step -> step.exchange().to().stream()
                    .map(ExchangeJson::name)
                    .toList()),
            new Field<>("state", step -> ExchangeJson.lower(step.exchange().state())),
            new Field<>("counter_to", step -> step.exchange().counterTo()),
            new Field<>("ended_by", step -> step.exchange().endedBy()),
            new Field<>("role", ExchangeStep::role),
            new Field<>("by", step -> ExchangeJson.name(step.by())),
            new Field<>("answer", ExchangeStep::answer),
            new Field<>("condition", ExchangeStep::condition),
            new Field<>("day", step -> step.report().day()),
            new Field<>("speaker", step -> name(step.report().speaker())),
            new Field<>("text", step -> step.report().text()),
            new Field<>("outlet", step -> step.report().article().outlet()),
            new Field<>("statement", step -> step.report().id()),
            new Field<>("article", step -> step.report().article().id()),
            new Field<>("score", step -> step.why() == null ? null : step.why().score()),
            new Field<>(
                    "reasons",
                    step -> step.why() == null ? List.of() : step.why().reasons())));

    private ExchangeList() {}

    private static @Nullable String name(@Nullable ActorCard speaker) {
        return speaker == null ? null : speaker.name();
    }
}
