package org.parley.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.EventSearch;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import picocli.CommandLine.Option;

/** Conditions on events, shared by the commands that look for some. */
final class EventOptions {
    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "First day (2021-03-18) that they count for.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = DateConverter.class, description = "Last day.")
    private @Nullable LocalDate to;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "PLOVER's event, several times for several: ${COMPLETION-CANDIDATES}.")
    private Set<EventType> types = EnumSet.noneOf(EventType.class);

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "What reports say of it, several times for several: ${COMPLETION-CANDIDATES}.")
    private Set<EventStatus> statuses = EnumSet.noneOf(EventStatus.class);

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description = "Who did it: a country (RUS), part of a name, or an id; several times for several.")
    private List<String> actors = new ArrayList<>();

    @Option(names = "--recipient", paramLabel = "WHO", description = "To whom it was done, likewise.")
    private List<String> recipients = new ArrayList<>();

    @Option(names = "--either-way", description = "Whichever of the two did it, or both together.")
    private boolean eitherWay;

    @Option(names = "--article", paramLabel = "ID", description = "Only those that this article reports.")
    private @Nullable String article;

    EventSearch search() {
        return new EventSearch(from, to, types, statuses, actors, recipients, eitherWay, article);
    }
}
