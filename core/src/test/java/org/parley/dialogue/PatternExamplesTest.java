package org.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.Opening;
import org.parley.model.Stance;

/** Every pattern of the lists finds its own example, and leaves the one alone that only looks like it. */
class PatternExamplesTest {
    static Stream<PatternTable.Row> rows() {
        return Stream.of("openings", "stances", "terms", "claims")
                .flatMap(name -> PatternTable.read(name).rows().stream());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsItsExample(PatternTable.Row row) {
        assertThat(row.isIn(row.accept())).as(row.accept()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesItsCounterExampleAlone(PatternTable.Row row) {
        assertThat(row.isIn(row.reject())).as(row.reject()).isFalse();
    }

    static Stream<PatternTable.Row> openings() {
        return told("openings");
    }

    static Stream<PatternTable.Row> stances() {
        return told("stances");
    }

    private static Stream<PatternTable.Row> told(String list) {
        return PatternTable.read(list).rows().stream()
                .filter(row -> !row.tells().equals("none"));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void openingsAreKnown(PatternTable.Row row) {
        assertThat(List.of(Opening.values()))
                .extracting(opening -> opening.name().toLowerCase(Locale.ROOT))
                .contains(row.tells());
    }

    @ParameterizedTest
    @MethodSource("stances")
    void stancesAreKnown(PatternTable.Row row) {
        assertThat(List.of(Stance.values()))
                .extracting(stance -> stance.name().toLowerCase(Locale.ROOT))
                .contains(row.tells());
    }
}
