package org.parley.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.QuadClass;
import org.parley.web.chart.QuadChart.Dot;

class QuadChartTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 4);

    private static QuadChart chart(Dot... events) {
        return QuadChart.of(List.of(events), (from, to) -> from + "/" + to);
    }

    private static Dot dot(LocalDate day, QuadClass quad) {
        return new Dot(day, quad, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-05, week, 1",
        "2023-06-28, week, 26",
        "2023-09-01, month, 9",
        "2027-01-01, month, 49",
        "2030-01-01, 3 months, 29",
        "2060-01-01, year, 38",
        "2300-01-01, 5 years, 57"
    })
    void columnsAreAsLongAsKeepsThemFew(LocalDate last, String step, int columns) {
        QuadChart chart = chart(dot(DAY, QuadClass.VERBAL_CONFLICT), dot(last, QuadClass.VERBAL_CONFLICT));
        assertThat(chart.step()).isEqualTo(step);
        assertThat(chart.columns()).hasSize(columns);
        assertThat(chart.columns().get(0).from()).isBeforeOrEqualTo(DAY);
        assertThat(chart.columns().get(columns - 1).to()).isAfterOrEqualTo(last);
    }

    @Test
    void cooperationStandsAboveTheLineAndConflictBelowItOnOneScale() {
        QuadChart chart = chart(
                dot(DAY, QuadClass.VERBAL_COOPERATION),
                dot(DAY, QuadClass.MATERIAL_COOPERATION),
                dot(DAY.plusWeeks(1), QuadClass.MATERIAL_CONFLICT));
        double unit = QuadChart.HEIGHT / 3.0;
        assertThat(chart.axis()).isEqualTo(2 * unit);
        assertThat(chart.columns().get(0).segments())
                .containsExactly(
                        new QuadChart.Segment(QuadClass.VERBAL_COOPERATION, unit, unit),
                        new QuadChart.Segment(QuadClass.MATERIAL_COOPERATION, 0, unit));
        assertThat(chart.columns().get(1).segments())
                .containsExactly(new QuadChart.Segment(QuadClass.MATERIAL_CONFLICT, 2 * unit, unit));
    }

    @Test
    void whatIsNotToldAsDoneIsCountedAndNotDrawn() {
        QuadChart chart = chart(
                new Dot(DAY, QuadClass.MATERIAL_CONFLICT, false), dot(DAY.plusWeeks(2), QuadClass.VERBAL_CONFLICT));
        QuadChart.Column first = chart.columns().get(0);
        assertThat(first.segments()).isEmpty();
        assertThat(first.counts()).isEqualTo(Map.of());
        assertThat(first.title()).isEqualTo("week of 2 January 2023: 1 planned, thought of or denied");
        assertThat(first.link()).isEqualTo("2023-01-02/2023-01-08");
        assertThat(chart.columns().get(1).isEmpty()).isTrue();
    }

    @Test
    void aSingleColumnIsNotWorthShowing() {
        assertThat(chart(dot(DAY, QuadClass.VERBAL_CONFLICT)).isWorthShowing()).isFalse();
        assertThat(chart().isWorthShowing()).isFalse();
    }
}
