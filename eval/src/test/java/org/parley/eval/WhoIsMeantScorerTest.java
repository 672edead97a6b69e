package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Span;

class WhoIsMeantScorerTest {
    private static final Span SHE = new Span(10, 13);
    private static final Span CONTENT = new Span(20, 60);

    private static Mark mark(String kind, String by) {
        return new Mark(
                "a", List.of(SHE), List.of(CONTENT), kind, "Ana Ruiz", List.of("Ruiz", "Mayor Ruiz"), by, "ESP");
    }

    private static Predicted read(Span source, Span content, @Nullable String speaker, @Nullable String country) {
        return new Predicted(
                new Attributed(List.of(source), List.of(), List.of(content)),
                null,
                speaker,
                country,
                null,
                List.of(),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz, true",
        "ana ruiz, true",
        "Ruiz, true",
        "mayor ruiz, true",
        "Ana María Ruiz, true",
        "Luis Ruiz, false",
        "Ana, false",
        "Ana Gil, false",
        ", false",
    })
    void allowsTheNameAndWhatIsAccepted(@Nullable String given, boolean right) {
        assertThat(mark("person", "pronoun").allows(given)).isEqualTo(right);
    }

    @Test
    void allowsNoLongerNameWhereTheSurnameAloneIsNotAccepted() {
        Mark mark = new Mark("a", List.of(SHE), List.of(CONTENT), "person", "Ana Ruiz", List.of(), "name", null);
        assertThat(mark.allows("Ana María Ruiz")).isFalse();
        assertThat(mark.allows("Ruiz")).isFalse();
    }

    @Test
    void judgesReachedPersonsOnly() {
        WhoIsMeantScorer scorer = new WhoIsMeantScorer();
        scorer.add(mark("person", "pronoun"), List.of(read(SHE, CONTENT, "Ana Ruiz", "ESP")));
        scorer.add(mark("person", "pronoun"), List.of(read(SHE, CONTENT, "Luis Gil", null)));
        scorer.add(mark("person", "surname"), List.of(read(SHE, CONTENT, "Ruiz", "ESP")));
        scorer.add(mark("person", "surname"), List.of(read(new Span(0, 5), CONTENT, "Luis Gil", null)));
        scorer.add(mark("organisation", "name"), List.of(read(SHE, CONTENT, "Luis Gil", null)));
        assertThat(scorer.report().scores())
                .containsEntry("name pronoun", 0.5)
                .containsEntry("name surname", 1.0)
                .containsEntry("name all", 2.0 / 3)
                .containsEntry("reached", 0.75)
                .containsEntry("country", 2.0 / 3);
    }

    @Test
    void takesTheStatementThatSharesMostOfTheContentAmongThoseOfOneSource() {
        WhoIsMeantScorer scorer = new WhoIsMeantScorer();
        scorer.add(
                mark("person", "pronoun"),
                List.of(
                        read(SHE, new Span(70, 90), "Luis Gil", null),
                        read(SHE, CONTENT, "Ana Ruiz", null),
                        read(SHE, new Span(20, 30), "Luis Gil", null)));
        assertThat(scorer.report().scores()).containsEntry("name all", 1.0);
    }
}
