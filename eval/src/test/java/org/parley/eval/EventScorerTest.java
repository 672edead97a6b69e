package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EventScorerTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final EventScorer scorer = new EventScorer();

    private static ScoredEvent event(String type, Set<String> sources, Set<String> targets) {
        return new ScoredEvent(type, null, sources, targets);
    }

    private static ScoredEvent event(String type) {
        return event(type, Set.of(), Set.of());
    }

    private Map<String, Double> scores() {
        return scorer.report().scores();
    }

    @Test
    void countsTypesAndQuadClassesAsMultisetsTextByText() {
        scorer.add(List.of(event("ACCUSE"), event("ACCUSE"), event("AID")), List.of(event("ACCUSE"), event("REJECT")));
        scorer.add(List.of(event("AID")), List.of());
        assertThat(scores().get("type micro")).isEqualTo(2.0 / 6, EXACT);
        assertThat(scores().get("type macro")).isEqualTo((2.0 / 3 + 0) / 2, EXACT);
        assertThat(scores().get("quad micro")).isEqualTo(4.0 / 6, EXACT);
        assertThat(scores().get("quad macro")).isEqualTo((1.0 + 0) / 2, EXACT);
        assertThat(scores().get("hit")).isEqualTo(0.5, EXACT);
    }

    @Test
    void takesConcessionsForTheOlderTypeWhereTheGoldOfATextHasIt() {
        scorer.add(List.of(event("YIELD"), event("RETREAT")), List.of(event("CONCEDE"), event("RETREAT")));
        scorer.add(List.of(event("RETREAT")), List.of(event("CONCEDE")));
        assertThat(scorer.report().table())
                .containsPattern("YIELD +2 +2 +100\\.0 100\\.0 100\\.0")
                .containsPattern("RETREAT +1 +0 ");
    }

    @Test
    void scoresQuadClassesAloneWhereNoTypeIsCoded() {
        scorer.add(
                List.of(new ScoredEvent(null, 4, Set.of(), Set.of())),
                List.of(event("SANCTION"), event("NO SUCH TYPE")));
        assertThat(scores()).containsOnlyKeys("quad micro", "quad macro").containsEntry("quad micro", 1.0);
    }

    @Test
    void pairsEventsOfATypeSoThatTheirCountriesAgreeBest() {
        scorer.add(
                List.of(event("AID", Set.of("USA"), Set.of("FRA")), event("AID", Set.of("DEU"), Set.of())),
                List.of(event("AID", Set.of("DEU"), Set.of()), event("AID", Set.of("USA", "CAN"), Set.of("FRA"))));
        assertThat(scores())
                .containsEntry("source", 0.5)
                .containsEntry("source any", 1.0)
                .containsEntry("target", 1.0)
                .containsEntry("target none", 1.0)
                .doesNotContainKey("source none");
    }

    @Test
    void pairsManyEventsInTurn() {
        List<ScoredEvent> many = List.of("A", "B", "C", "D", "E", "F", "G").stream()
                .map(country -> event("AID", Set.of(country), Set.of()))
                .toList();
        scorer.add(many, List.of(many.get(6), many.get(3)));
        assertThat(scores()).containsEntry("source", 1.0).containsEntry("target none", 1.0);
    }

    @Test
    void takesADeedDoneTogetherForTheSameInBothDirections() {
        scorer.add(
                List.of(event("CONSULT", Set.of("USA", "RUS"), Set.of())),
                List.of(
                        event("CONSULT", Set.of("USA"), Set.of("RUS")),
                        event("CONSULT", Set.of("RUS"), Set.of("USA"))));
        assertThat(scores()).containsEntry("triple", 1.0).containsEntry("triple known", 1.0);
    }

    @Test
    void keepsDirectionsApartWhereNeitherSideSaysTogether() {
        scorer.add(
                List.of(event("ACCUSE", Set.of("USA"), Set.of("RUS"))),
                List.of(event("ACCUSE", Set.of("RUS"), Set.of("USA"))));
        assertThat(scores()).containsEntry("triple", 0.0);
    }

    @Test
    void countsTriplesWithAnUnknownSideAmongAllButNotAmongTheKnown() {
        scorer.add(
                List.of(event("AID", Set.of("USA"), Set.of("FRA", "DEU")), event("ACCUSE", Set.of("USA"), Set.of())),
                List.of(event("AID", Set.of("USA"), Set.of("FRA")), event("ACCUSE", Set.of("USA"), Set.of())));
        assertThat(scores().get("triple")).isEqualTo(0.8, EXACT);
        assertThat(scores().get("triple known")).isEqualTo(2.0 / 3, EXACT);
    }

    @Test
    void countsFalseEventsOfTextsWithoutAny() {
        scorer.add(List.of(), List.of(event("AID"), event("ACCUSE"), event("NO SUCH TYPE")));
        scorer.add(List.of(), List.of());
        assertThat(scores()).containsEntry("empty texts", 0.5).hasSize(1);
        assertThat(scorer.report().table()).contains("1.000 false events per empty text");
    }
}
