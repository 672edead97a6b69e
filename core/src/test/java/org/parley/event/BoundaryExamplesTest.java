package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.lexicon.WordRow;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;

/** Every boundary rule decides its own examples: it holds for the accepted sentence, and does not for the rejected one. */
class BoundaryExamplesTest {
    static List<WordRow> rules() {
        return Boundaries.rows();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsItsExample(WordRow row) {
        Boundary rule = Boundary.of(row);
        assertThat(cases(rule).anyMatch(one -> one.holds(rule, row.get("accept"))))
                .as(row.get("accept"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rejectsItsCounterExample(WordRow row) {
        Boundary rule = Boundary.of(row);
        // A rule without a pattern leaves the counter-example alone because of its status: it is told as done.
        assertThat(cases(rule)
                        .filter(one -> rule.pattern() != null || one.status() == EventStatus.ASSERTED)
                        .noneMatch(one -> one.holds(rule, row.get("reject"))))
                .as(row.get("reject"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leavesWhatItMakes(WordRow row) {
        Boundary rule = Boundary.of(row);
        assertThat(rule.types()).doesNotContain(rule.type());
        String becomes = rule.type() == null ? "none" : rule.type().name().toLowerCase(Locale.ROOT);
        assertThat(row.get("id")).startsWith(becomes + ".");
    }

    static List<WordRow> modes() {
        return Modes.rows();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void aModeFitsItsExampleAlone(WordRow row) {
        EventType type = EventType.valueOf(row.get("type"));
        EventMode mode = EventMode.of(type, row.get("mode"));
        assertThat(new Modes().of(type, row.get("accept"), null)).isEqualTo(mode);
        assertThat(new Modes().of(type, row.get("reject"), null)).isNotEqualTo(mode);
    }

    static List<WordRow> spoken() {
        return SpokenDeeds.rows();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void aSpokenDeedIsFoundInItsExampleAlone(WordRow row) {
        SpokenDeeds.Rule rule = SpokenDeeds.Rule.of(row);
        assertThat(rule.pattern().matcher(row.get("accept")).find()).isTrue();
        assertThat(rule.pattern().matcher(row.get("reject")).find()).isFalse();
    }

    static List<WordRow> missed() {
        return MissedDeeds.rows();
    }

    @ParameterizedTest
    @MethodSource("missed")
    void aMissedDeedIsFoundInItsExampleAlone(WordRow row) {
        MissedDeeds.Rule rule = MissedDeeds.Rule.of(row);
        assertThat(rule.pattern().matcher(row.get("accept")).find()).isTrue();
        assertThat(rule.pattern().matcher(row.get("reject")).find()).isFalse();
    }

    private record Case(EventType type, @Nullable EventMode mode, EventStatus status) {
        boolean holds(Boundary rule, String marked) {
            return rule.holds(type, mode, status, marked);
        }
    }

    private static Stream<Case> cases(Boundary rule) {
        return rule.types().stream().flatMap(type -> modes(rule, type).flatMap(mode -> Stream.of(EventStatus.values())
                .map(status -> new Case(type, mode.isEmpty() ? null : EventMode.of(type, mode), status))));
    }

    private static Stream<String> modes(Boundary rule, EventType type) {
        return rule.modes().isEmpty()
                ? Stream.of("")
                : rule.modes().stream().filter(code -> Stream.of(EventMode.values())
                        .anyMatch(mode -> mode.type() == type && mode.code().equals(code)));
    }
}
