package org.parley.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.ledger.exchange.LinkedExchange;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventSearch;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Opening;

/** Finds the deed that ended an exchange: the talks that were offered are held, what was demanded is done. */
final class Endings {
    private static final int MOST_DAYS = 60;
    private static final Set<EventType> TOGETHER =
            EnumSet.of(EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE);
    private static final Map<Opening, Set<EventType>> DEEDS = Map.of(
            Opening.OFFER, TOGETHER,
            Opening.INVITATION, EnumSet.of(EventType.CONSULT),
            Opening.DEMAND, EnumSet.of(EventType.RETREAT, EventType.CONCEDE));

    private Endings() {}

    /** Id of the first such event told as done after the opening; empty where the ledger has none. */
    static Optional<String> of(LinkedExchange exchange, SqliteEvents events) {
        Set<EventType> types = DEEDS.get(exchange.kind());
        LocalDate opened = exchange.openers().get(0).day();
        if (types == null || opened == null) {
            return Optional.empty();
        }
        boolean demanded = exchange.kind() == Opening.DEMAND;
        EventSearch search = new EventSearch(
                opened.plusDays(1),
                opened.plusDays(MOST_DAYS),
                types,
                EnumSet.of(EventStatus.ASSERTED),
                exchange.to(),
                demanded ? List.of() : List.of(exchange.from()),
                !demanded,
                null);
        List<CodedEvent> found = events.events(search, 0, Integer.MAX_VALUE);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1).id());
    }
}
