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
