package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Article;
import org.parley.model.EventStatus;
import org.parley.model.Span;

class ExpectedEventScorerTest {
    private static final String TEXT = "Freedonia's envoy visited Sylvania in May.";
    private static final Article ARTICLE = Article.of("a.txt", null, null, List.of(), null, null, "en", TEXT);

    private static ExpectedEvent expected(@Nullable String mode, @Nullable String when) {
        return new ExpectedEvent.Line("CONSULT", mode, "FRE", "SYL", null, when, "an envoy visits").expected();
    }

    private static PredictedEvent read(@Nullable String mode, Set<String> sources, Set<String> targets, LocalDate day) {
        return new PredictedEvent(
                new ScoredEvent("CONSULT", null, sources, targets),
                mode,
                EventStatus.ASSERTED,
                new PredictedEvent.Words(List.of(new Span(18, 25)), List.of(), List.of(), new Span(0, TEXT.length())),
                day,
                day);
    }

    private static PredictedEvent visit(LocalDate day) {
        return read("visit", Set.of("FRE"), Set.of("SYL"), day);
    }

    private static Report score(List<ExpectedEvent> expected, PredictedEvent... read) {
        ExpectedEventScorer scorer = new ExpectedEventScorer();
        scorer.add(new ExpectedReport(ARTICLE, List.of(), expected), List.of(read));
        return scorer.report();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05, 2021-05-31, true",
        "2021-05, 2021-06-01, false",
        "2021-05-09, 2021-05-09, true",
        "2021-05-09, 2021-05-08, false",
        ", 2021-05-08, true"
    })
    void wantsItsDaysWithinTheDayOrMonth(@Nullable String when, LocalDate day, boolean met) {
        assertThat(expected(null, when).wrong(visit(day)).isEmpty()).isEqualTo(met);
    }

    @Test
    void acceptsPartiesThatActedTogetherButNotTheOtherWayRound() {
        LocalDate day = LocalDate.of(2021, 5, 9);
        assertThat(expected(null, null).wrong(read(null, Set.of("SYL", "FRE"), Set.of(), day)))
                .isEmpty();
        assertThat(expected(null, null).wrong(read(null, Set.of("SYL"), Set.of("FRE"), day)))
                .containsExactly("parties SYL>FRE, not FRE>SYL");
    }

    @Test
    void givesEachExpectationAnEventOfItsOwn() {
        PredictedEvent visit = visit(LocalDate.of(2021, 5, 9));
        PredictedEvent call = read("phone", Set.of("FRE"), Set.of("SYL"), LocalDate.of(2021, 5, 9));
        assertThat(score(List.of(expected(null, null), expected("visit", null)), visit, call))
                .satisfies(report -> {
                    assertThat(report.passed()).isTrue();
                    assertThat(report.scores()).containsEntry("events met", 1.0);
                });
        Report report = score(List.of(expected(null, null), expected("visit", null)), visit);
        assertThat(report.passed()).isFalse();
        assertThat(report.scores()).containsEntry("events met", 0.5);
        assertThat(report.table()).contains("MISSED  CONSULT visit FRE>SYL asserted: an envoy visits");
    }

    @Test
    void tellsWhatIsWrongWithTheClosestAndListsWhatElseWasRead() {
        Report report = score(List.of(expected("visit", "2021-05-01")), visit(LocalDate.of(2021, 5, 9)));
        assertThat(report.table())
                .contains("MISSED  CONSULT visit FRE>SYL asserted 2021-05-01: an envoy")
                .contains("(when 2021-05-09 to 2021-05-09, not 2021-05-01 to 2021-05-01)")
                .contains("also    CONSULT visit FRE>SYL asserted 2021-05-09 'visited' in: Freedonia's envoy");
    }
}
