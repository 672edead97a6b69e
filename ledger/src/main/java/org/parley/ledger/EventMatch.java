package org.parley.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventReport;
import org.parley.ledger.query.EventSearch;
import org.parley.model.EventMode;

/** Whether an event is one of those that are asked for. */
final class EventMatch {
    private static final int COUNTRY_CODE = 3;

    private final EventSearch search;

    EventMatch(EventSearch search) {
        this.search = search;
    }

    boolean fits(CodedEvent event) {
        return isAmong(event)
                && isOfKind(event)
                && isWithin(event.day())
                && event.reports().stream().anyMatch(this::isBetween);
    }

    private boolean isAmong(CodedEvent event) {
        return (search.types().isEmpty()
                        || search.types().contains(event.lead().event().type()))
                && (search.statuses().isEmpty()
                        || event.reports().stream().anyMatch(report -> search.statuses()
                                .contains(report.event().status())))
                && (search.article() == null
                        || event.reports().stream()
                                .anyMatch(report -> report.article().id().equals(search.article())));
    }

    private boolean isOfKind(CodedEvent event) {
        EventMode mode = event.lead().event().mode();
        return (search.modes().isEmpty() || (mode != null && search.modes().contains(mode)))
                && (search.contexts().isEmpty()
                        || event.reports().stream()
                                .flatMap(report -> report.event().contexts().stream())
                                .anyMatch(search.contexts()::contains));
    }

    private boolean isWithin(@Nullable LocalDate day) {
        if (search.from() == null && search.to() == null) {
            return true;
        }
        return day != null
                && (search.from() == null || !day.isBefore(search.from()))
                && (search.to() == null || !day.isAfter(search.to()));
    }

    private boolean isBetween(EventReport report) {
        boolean straight = any(search.actors(), report.actors()) && any(search.recipients(), report.recipients());
        if (straight || !search.eitherWay()) {
            return straight;
        }
        boolean turned = any(search.actors(), report.recipients()) && any(search.recipients(), report.actors());
        boolean together = report.recipients().isEmpty()
                && any(search.actors(), report.actors())
                && any(search.recipients(), report.actors());
        return turned || together;
    }

    private static boolean any(List<String> asked, List<ActorCard> parties) {
        return asked.isEmpty()
                || asked.stream().anyMatch(who -> parties.stream().anyMatch(party -> isMeant(who, party)));
    }

    private static boolean isMeant(String who, ActorCard party) {
        if (who.length() == COUNTRY_CODE && who.equals(who.toUpperCase(Locale.ROOT))) {
            return who.equals(party.country());
        }
        return who.equals(party.id()) || party.name().toLowerCase(Locale.ROOT).contains(who.toLowerCase(Locale.ROOT));
    }
}
