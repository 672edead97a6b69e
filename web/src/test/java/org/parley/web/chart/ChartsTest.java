package org.parley.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.query.ActorView;
import org.parley.ledger.query.Findings;

class ChartsTest {
    private static List<Findings.Month> months(int count) {
        List<Findings.Month> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            months.add(new Findings.Month(YearMonth.of(1999, 3).plusMonths(i), i % 5));
        }
        return months;
    }

    private static Histogram chart(int months) {
        return Histogram.of(months(months), (from, to) -> from + ".." + to);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 59, 60, 61, 240, 1_000, 20_000})
    void barsStayFewAndInTheBoxAndLoseNoReport(int months) {
        Histogram chart = chart(months);
        assertThat(chart.bars()).hasSizeBetween(2, 62);
        assertThat(chart.bars().stream().mapToInt(Histogram.Bar::reports).sum())
                .isEqualTo(months(months).stream()
                        .mapToInt(Findings.Month::reports)
                        .sum());
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(Histogram.WIDTH + 0.01);
            assertThat(bar.y()).isBetween(0.0, (double) Histogram.HEIGHT);
            assertThat(bar.y() + bar.height()).isEqualTo(Histogram.HEIGHT, org.assertj.core.data.Offset.offset(0.02));
        });
    }

    @Test
    void aBarLeadsToItsDays() {
        assertThat(chart(2).bars().get(1).link()).isEqualTo("1999-04-01..1999-04-30");
        assertThat(chart(100).bars().get(0).link()).isEqualTo("1999-01-01..1999-03-31");
        assertThat(chart(400).bars().get(0).label()).isEqualTo("1999");
    }

    @Test
    void oneMonthOrNoneIsNoChart() {
        assertThat(chart(0).isWorthShowing()).isFalse();
        assertThat(chart(1).isWorthShowing()).isFalse();
    }

    @Test
    void theFirstBarThatStandsForAnythingIsMarked() {
        Histogram chart = chart(4);
        assertThat(chart.bars())
                .filteredOn(chart::isFirst)
                .singleElement()
                .extracting(Histogram.Bar::label)
                .isEqualTo("April 1999");
    }

    @Test
    void daysOfAnExchangeStandInOrderOnTheirLine() {
        LocalDate day = LocalDate.of(2023, 3, 1);
        Timeline line = Timeline.of(List.of(
                new Timeline.Moment(day.plusDays(10), Timeline.Kind.ANSWERED, "no", "#step3"),
                new Timeline.Moment(null, Timeline.Kind.ANSWERED, "perhaps", "#step4"),
                new Timeline.Moment(day, Timeline.Kind.OPENED, "offer", "#step1"),
                new Timeline.Moment(day.plusDays(10), Timeline.Kind.ANSWERED, "yes", "#step2")));
        assertThat(line.isWorthShowing()).isTrue();
        assertThat(line.moments()).extracting(Timeline.Moment::label).containsExactly("offer", "no", "yes", "perhaps");
        assertThat(line.marks())
                .extracting(Timeline.Mark::title)
                .containsExactly("1 March 2023: offer", "11 March 2023: no; yes");
        assertThat(line.marks()).allSatisfy(mark -> assertThat(mark.x()).isBetween(6.0, Timeline.WIDTH - 6.0));
        assertThat(line.marks().get(0).y()).isLessThan(line.marks().get(1).y());
    }

    @Test
    void aSingleDayIsNoLine() {
        Timeline.Moment only = new Timeline.Moment(LocalDate.of(2023, 3, 1), Timeline.Kind.OPENED, "offer", "");
        assertThat(Timeline.of(List.of(only)).isWorthShowing()).isFalse();
        assertThat(Timeline.of(List.of()).isWorthShowing()).isFalse();
    }

    @Test
    void postsStandOnOneScale() {
        PostChart chart = PostChart.of(List.of(
                new ActorView.PostHeld("mayor", LocalDate.of(2010, 1, 1), LocalDate.of(2014, 12, 31), "list"),
                new ActorView.PostHeld("minister", LocalDate.of(2015, 1, 1), LocalDate.of(2019, 12, 31), "articles"),
                new ActorView.PostHeld("envoy", null, null, "articles")));
        assertThat(chart.rows().get(0).x()).isZero();
        assertThat(chart.rows().get(1).x()).isGreaterThan(100);
        assertThat(chart.rows()).allMatch(row -> row.x() + row.width() <= PostChart.WIDTH + 1);
        assertThat(chart.rows().get(2).width()).isZero();
        assertThat(chart.rows().get(2).known()).isEmpty();
    }
}
