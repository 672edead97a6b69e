package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Span;

class CofenetScorerTest {
    /** The tokens "Ruiz said the bridge will open ." */
    private static final List<Span> TOKENS = Arrays.asList(
            new Span(0, 4),
            new Span(5, 9),
            new Span(10, 13),
            new Span(14, 20),
            new Span(21, 25),
            new Span(26, 30),
            new Span(30, 31));

    private static final List<String> LABELS =
            List.of("B-source", "B-cue", "B-content", "I-content", "I-content", "I-content", "O");
    private static final Span RUIZ = new Span(0, 4);
    private static final Span SAID = new Span(5, 9);

    private static Report report(List<Span> tokens, Attributed... read) {
        CofenetScorer scorer = new CofenetScorer();
        scorer.add(new CofenetInstance("a", "x", tokens, LABELS), List.of(read));
        return scorer.report();
    }

    private static Attributed attributed(Span... content) {
        return new Attributed(List.of(RUIZ), List.of(SAID), List.of(content));
    }

    @Test
    void findsTheLabelledSpans() {
        assertThat(report(TOKENS, attributed(new Span(10, 30))).scores().values())
                .containsOnly(1.0);
    }

    /** Read content has 3 of 4 tokens from the same start: begin right, exact wrong, overlap 3/4. */
    @Test
    void givesPartOfASpanItsOverlap() {
        Report report = report(TOKENS, attributed(new Span(10, 25)));
        assertThat(report.scores())
                .containsEntry("exact content", 0.0)
                .containsEntry("begin content", 1.0)
                .containsEntry("overlap content", 0.75);
    }

    @Test
    void countsAStraySpanInTheMeanOverlap() {
        Attributed stray = new Attributed(List.of(), List.of(new Span(30, 31)), List.of());
        assertThat(report(TOKENS, attributed(new Span(10, 30)), stray).scores())
                .containsEntry("overlap cue", 0.5)
                .hasEntrySatisfying("exact cue", f1 -> assertThat(f1).isCloseTo(2.0 / 3, within(1e-9)));
    }

    @Test
    void leavesATokenToWhoeverClaimedItFirst() {
        Attributed greedy = new Attributed(List.of(), List.of(), List.of(new Span(0, 30)));
        assertThat(report(TOKENS, attributed(new Span(0, 30))).scores()).containsEntry("exact content", 1.0);
        assertThat(report(TOKENS, greedy, attributed(new Span(10, 30))).scores())
                .containsEntry("exact source", 0.0)
                .containsEntry("overlap content", 4.0 / 6);
    }

    @Test
    void bridgesATokenThatStandsNowhere() {
        List<Span> tokens = Arrays.asList(TOKENS.toArray(new Span[0]));
        tokens.set(3, null);
        assertThat(report(tokens, attributed(new Span(10, 30))).scores()).containsEntry("exact content", 1.0);
    }
}
