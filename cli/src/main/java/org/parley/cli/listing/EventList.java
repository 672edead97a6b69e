package org.parley.cli.listing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.cli.table.EventBlocks;
import org.parley.cli.view.Dates;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventReport;
import org.parley.model.EventContext;
import org.parley.model.EventMode;

/** Events of a ledger as commands show them. */
public final class EventList {
    /** Events, one a row. */
    public static final Listing<CodedEvent> EVENTS = new Listing<>(List.of(
            new Field<>("event", CodedEvent::id),
            new Field<>("day", CodedEvent::day),
            new Field<>("type", event -> event.lead().event().type().name()),
            new Field<>("mode", EventList::mode),
            new Field<>("cameo", event -> event.lead().event().cameo()),
            new Field<>("quad", event -> event.lead().event().type().quad().number()),
            new Field<>("score", event -> event.lead().event().score()),
            new Field<>("contexts", event -> event.lead().event().contexts().stream()
                    .map(EventContext::code)
                    .toList()),
            new Field<>("status", EventList::statuses),
            new Field<>("actors", event -> names(event.lead().actors())),
            new Field<>("actor_countries", event -> countries(event.lead().actors())),
            new Field<>("recipients", event -> names(event.lead().recipients())),
            new Field<>("recipient_countries", event -> countries(event.lead().recipients())),
            new Field<>("reports", event -> event.reports().size()),
            new Field<>("outlets", EventList::outlets),
            new Field<>("evidence", event -> event.lead().evidence()),
            new Field<>("statement", event -> event.lead().event().statement()),
            new Field<>("article", event -> event.lead().article().id())));

    private EventList() {}

    /** An event as a person reads it. */
    public static String card(CodedEvent event, EventBlocks blocks) {
        EventReport lead = event.lead();
        String parties = EventBlocks.parties(
                String.join(", ", names(lead.actors())), String.join(", ", names(lead.recipients())));
        int reports = event.reports().size();
        String origin = (reports == 1 ? "1 report" : reports + " reports")
                + outlets(event).stream().map(name -> " · " + name).collect(Collectors.joining())
                + " · " + event.id();
        return blocks.render(
                lead.event(), parties, event.day() == null ? "" : Dates.day(event.day()), lead.evidence(), origin);
    }

    private static @Nullable String mode(CodedEvent event) {
        EventMode mode = event.lead().event().mode();
        return mode == null ? null : mode.code();
    }

    /** What its reports say of it, each once. */
    private static List<String> statuses(CodedEvent event) {
        return event.reports().stream()
                .map(report -> report.event().status().name().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> outlets(CodedEvent event) {
        return event.reports().stream()
                .map(report -> report.article().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
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
