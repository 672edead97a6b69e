package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.eval.marked.MarkedEvent;
import org.parley.eval.marked.MarkedText;
import org.parley.model.ArgumentRole;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.Span;

class MarkedScorerTest {
    private static final String TEXT = "Freedonia expelled two envoys of Sylvania and may close its port.";

    private final MarkedScorer scorer = new MarkedScorer();

    private static Span at(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static MarkedEvent marked(EventType type, EventStatus status, String trigger) {
        return new MarkedEvent(
                type,
                null,
                status,
                List.of(),
                Map.of(
                        ArgumentRole.TRIGGER, List.of(at(trigger)),
                        ArgumentRole.ACTOR, List.of(at("Freedonia")),
                        ArgumentRole.RECIPIENT, List.of(at("two envoys of Sylvania"))));
    }

    private static PredictedEvent read(EventType type, EventStatus status, String trigger, String... actors) {
        List<Span> who = Stream.of(actors).map(MarkedScorerTest::at).toList();
        return new PredictedEvent(
                new ScoredEvent(type.name(), null, Set.of(), Set.of()),
                null,
                status,
                new PredictedEvent.Words(List.of(at(trigger)), who, List.of(at("envoys of Sylvania")), null),
                null,
                null);
    }

    private static MarkedText text(MarkedEvent... events) {
        return new MarkedText("a", TEXT, Arrays.asList(events));
    }

    private Map<String, Double> scores() {
        return scorer.report().scores();
    }

    @Test
    void holdsEachEventAgainstTheOneWhoseTriggerOverlaps() {
        scorer.add(
                text(
                        marked(EventType.SANCTION, EventStatus.ASSERTED, "expelled"),
                        marked(EventType.COERCE, EventStatus.HYPOTHETICAL, "close")),
                List.of(
                        read(EventType.REJECT, EventStatus.PLANNED, "may close", "Freedonia"),
                        read(EventType.SANCTION, EventStatus.ASSERTED, "expelled two", "Freedonia")));
        assertThat(scores())
                .containsEntry("found", 1.0)
                .containsEntry("type", 0.5)
                .containsEntry("status asserted", 1.0)
                .containsEntry("status hypothetical", 0.0)
                .containsEntry("status macro", 0.5)
                .containsEntry("actor words", 1.0);
        assertThat(scores().get("recipient words")).isEqualTo(2 * 0.75 / 1.75, within(1e-9));
        assertThat(scorer.report().table()).containsPattern("(?m)^hypothetical +0 +0 +1 +0 +0 +0$");
    }

    @Test
    void takesTheOnlyEventOfTheSentenceWhereNoTriggerOverlaps() {
        scorer.add(
                text(marked(EventType.SANCTION, EventStatus.ASSERTED, "expelled")),
                List.of(read(EventType.SANCTION, EventStatus.ASSERTED, "close")));
        assertThat(scores())
                .containsEntry("found", 0.0)
                .containsEntry("type", 1.0)
                .containsEntry("status macro", 1.0)
                .containsEntry("actor words", 0.0);
    }

    @Test
    void lendsNoEventToTwo() {
        scorer.add(
                text(
                        marked(EventType.SANCTION, EventStatus.ASSERTED, "expelled"),
                        marked(EventType.COERCE, EventStatus.ASSERTED, "close")),
                List.of(read(EventType.COERCE, EventStatus.ASSERTED, "close")));
        assertThat(scores()).containsEntry("found", 0.5).containsEntry("type", 1.0);
        assertThat(scorer.report().table())
                .containsPattern("(?m)^asserted +2 +1 +100\\.0 +50\\.0 +66\\.7$")
                .containsPattern("(?m)^asserted +1 +0 +0 +0 +0 +1$");
    }

    @Test
    void countsMissedEventsAsWrong() {
        scorer.add(
                text(marked(EventType.SANCTION, EventStatus.DENIED, "expelled")),
                List.of(
                        read(EventType.SANCTION, EventStatus.DENIED, "close"),
                        read(EventType.SANCTION, EventStatus.DENIED, "envoys")));
        assertThat(scores())
                .containsEntry("status denied", 0.0)
                .doesNotContainKey("status alleged")
                .containsEntry("found", 0.0)
                .doesNotContainKey("type");
    }

    @Test
    void countsFalseEventsOfSentencesWithoutAny() {
        scorer.add(text(), List.of(read(EventType.AID, EventStatus.ASSERTED, "port")));
        scorer.add(text(), List.of());
        assertThat(scores()).containsEntry("empty sentences", 0.5);
        assertThat(scorer.report().table()).contains("0.500 false events per empty sentence");
    }
}
