package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private final List<String> read = new ArrayList<>();

    @Test
    void readsEveryArticleOnceAndAddsUp() {
        Report report = Measurement.of(this::counter, List.of(new Sample("a", "One two."), new Sample("b", "Three.")));

        assertThat(read).containsExactly("a", "b");
        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.words()).isEqualTo(3);
        assertThat(report.found()).isEqualTo(14);
        assertThat(report.readSeconds()).isPositive();
        assertThat(report.firstResultSeconds()).isGreaterThan(report.loadSeconds());
        assertThat(report.peakHeapMiB()).isPositive();
    }

    @Test
    void refusesToMeasureOnNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Measurement.of(this::counter, List.of()));
    }

    private Subject counter() {
        return new Subject() {
            @Override
            public String name() {
                return "counter";
            }

            @Override
            public int read(Sample article) {
                read.add(article.id());
                return article.text().length();
            }
        };
    }
}
