package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.ledger.Told.state;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventQuery.EventCounts;
import org.parley.ledger.query.EventSearch;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Extraction;
import org.parley.model.QuadClass;

class EventsTest {
    private static final LocalDate DAY = Told.DAY;

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = open("events.ledger");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Ledger open(String name) {
        return Ledger.open(folder.resolve(name), Access.WRITE, Told.CLOCK);
    }

    private static Told expels(String outlet, EventStatus status, @Nullable LocalDate day, String words) {
        return Told.by(outlet)
                .on(DAY)
                .does(EventType.SANCTION, status, List.of(state("TCD")), List.of(state("NER")), day, words);
    }

    private static List<Extraction> affair() {
        return List.of(
                expels("Gazette", EventStatus.ASSERTED, DAY.minusDays(1), "Chad has expelled two diplomats of Niger.")
                        .read(),
                expels(
                                "Herald",
                                EventStatus.ALLEGED,
                                null,
                                "Niger said two of its diplomats had been expelled by Chad.")
                        .read(),
                expels("Courier", EventStatus.DENIED, DAY, "Chad denied that it had expelled diplomats of Niger.")
                        .read(),
                expels(
                                "Star",
                                EventStatus.ASSERTED,
                                DAY.minusDays(40),
                                "Chad expelled two diplomats of Niger in March.")
                        .read(),
                Told.by("Post")
                        .on(DAY)
                        .does(
                                EventType.CONSULT,
                                EventStatus.ASSERTED,
                                List.of(state("TCD"), state("NER"), state("TGO")),
                                List.of(),
                                DAY,
                                "Chad, Niger and Togo met in Lome.")
                        .read());
    }

    private static EventSearch between(List<String> actors, List<String> recipients, boolean eitherWay) {
        return new EventSearch(null, null, Set.of(), Set.of(), actors, recipients, eitherWay, null);
    }

    @Test
    void reportsOfOneEventAreOneAndCountedApart() {
        affair().forEach(ledger::append);
        assertThat(ledger.events().count(EventSearch.all())).isEqualTo(new EventCounts(4, 5));
        CodedEvent told = ledger.events().events(EventSearch.all(), 0, 10).stream()
                .filter(event -> event.reports().size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(told.reports())
                .extracting(report -> report.article().outlet())
                .containsExactlyInAnyOrder("Gazette", "Herald");
        assertThat(told.day()).isEqualTo(DAY.minusDays(1));
        assertThat(told.reports())
                .allSatisfy(report ->
                        assertThat(ledger.events().event(report.event().id())).contains(told));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        affair().forEach(ledger::append);
        List<CodedEvent> expected = ledger.events().events(EventSearch.all(), 0, 10);
        for (int round = 0; round < 5; round++) {
            List<Extraction> shuffled = new ArrayList<>(affair());
            Collections.shuffle(shuffled, new Random(round));
            try (Ledger other = open("order-" + round)) {
                shuffled.forEach(other::append);
                assertThat(other.events().events(EventSearch.all(), 0, 10))
                        .extracting(CodedEvent::id)
                        .isEqualTo(expected.stream().map(CodedEvent::id).toList());
            }
        }
    }

    @Test
    void isAskedByPartyTypeStatusAndDay() {
        affair().forEach(ledger::append);
        assertThat(ledger.events().count(between(List.of("TCD"), List.of("NER"), false)))
                .isEqualTo(new EventCounts(3, 4));
        assertThat(ledger.events().count(between(List.of("NER"), List.of("TCD"), false)))
                .isEqualTo(new EventCounts(0, 0));
        assertThat(ledger.events().count(between(List.of("NER"), List.of("TCD"), true)))
                .isEqualTo(new EventCounts(4, 5));
        assertThat(ledger.events()
                        .events(
                                new EventSearch(
                                        DAY,
                                        null,
                                        Set.of(),
                                        Set.of(EventStatus.DENIED),
                                        List.of(),
                                        List.of(),
                                        false,
                                        null),
                                0,
                                10))
                .extracting(event -> event.lead().article().outlet())
                .containsExactly("Courier");
        assertThat(ledger.events()
                        .count(new EventSearch(
                                null,
                                DAY.minusDays(30),
                                Set.of(EventType.SANCTION),
                                Set.of(),
                                List.of(),
                                List.of(),
                                false,
                                null)))
                .isEqualTo(new EventCounts(1, 1));
    }

    @Test
    void monthsCountEventsByQuadClass() {
        affair().forEach(ledger::append);
        assertThat(ledger.events().months(EventSearch.all()))
                .isEqualTo(Map.of(
                        YearMonth.from(DAY),
                        Map.of(QuadClass.MATERIAL_CONFLICT, 2, QuadClass.VERBAL_COOPERATION, 1),
                        YearMonth.from(DAY.minusDays(40)),
                        Map.of(QuadClass.MATERIAL_CONFLICT, 1)));
    }

    @Test
    void anotherReadingAndACorrectionTakeThePlaceOfTheFormer() {
        Told first = expels("Gazette", EventStatus.ASSERTED, DAY, "Chad has expelled two diplomats of Niger.")
                .named("a")
                .at("https://gazette.example/a");
        ledger.append(first.read());
        ledger.append(first.readBy("2.0").read());
        assertThat(ledger.events().count(EventSearch.all())).isEqualTo(new EventCounts(1, 1));
        ledger.append(Told.by("Gazette")
                .on(DAY)
                .named("a")
                .at("https://gazette.example/a")
                .tells("Chad has expelled nobody.")
                .read());
        assertThat(ledger.events().count(EventSearch.all())).isEqualTo(new EventCounts(0, 0));
    }

    @Test
    void isMadeAgainFromTheEntriesAndVerified() {
        affair().forEach(ledger::append);
        List<CodedEvent> before = ledger.events().events(EventSearch.all(), 0, 10);
        assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
        ledger.rebuild(step -> {});
        assertThat(ledger.events().events(EventSearch.all(), 0, 10)).isEqualTo(before);
        assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
    }
}
