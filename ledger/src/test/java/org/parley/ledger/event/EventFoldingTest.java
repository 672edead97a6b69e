package org.parley.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;
import org.parley.model.When;

class EventFoldingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final Span WORDS = new Span(0, 10);

    private static ReportedEvent report(int number, @Nullable LocalDate told, @Nullable LocalDate published) {
        Event event = new Event(
                "e" + (10_000 + number),
                EventType.SANCTION,
                null,
                List.of(),
                null,
                EventStatus.ASSERTED,
                List.of(),
                List.of(ref("Chad", "TCD")),
                List.of(ref("Niger", "NER")),
                List.of(WORDS),
                WORDS,
                told == null ? null : new When(told, told, "then", WORDS),
                null,
                null,
                0.9,
                "reader");
        return new ReportedEvent(1, event, published, "Chad expelled diplomats of Niger.");
    }

    private static ActorRef ref(String name, String country) {
        return new ActorRef(Actor.of(name, ActorKind.COUNTRY, null, country, null), List.of(WORDS), ResolvedBy.NAME);
    }

    @Test
    void daysInARowMakeAChainAndDaysFurtherOffNone() {
        List<ReportedEvent> reports = new ArrayList<>();
        for (int day = 0; day < 1_000; day++) {
            reports.add(report(day, DAY.plusDays(day), null));
            reports.add(report(1_000 + day, DAY.minusDays(4L * day + 10), null));
        }
        Collections.shuffle(reports, new Random(1));
        List<List<ReportedEvent>> events = EventFolding.fold(reports);
        assertThat(events).hasSize(1_001);
        assertThat(events.get(1_000)).hasSize(1_000);
    }

    @Test
    void aReportWithoutADayCountsForThatOfItsArticle() {
        assertThat(EventFolding.fold(List.of(
                        report(1, null, DAY),
                        report(2, DAY.minusDays(3), DAY),
                        report(3, DAY.minusDays(5), DAY),
                        report(4, null, null),
                        report(5, null, null))))
                .extracting(List::size)
                .containsExactly(2, 1, 2);
    }
}
