package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    @Test
    void dividesTheSpeeds() {
        ComparisonTable table = new ComparisonTable(report("Parley", 1000, 2), report("CoreNLP", 1000, 100));

        assertThat(table.ratio()).isEqualTo(50);
        assertThat(table.text()).contains("50.0 x").containsPattern("words per second +500\\.0 +10\\.0");
    }

    @Test
    void refusesReportsOfDifferentArticles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComparisonTable(report("Parley", 1000, 2), report("CoreNLP", 999, 100)));
    }

    private static Report report(String subject, long words, double seconds) {
        return new Report(subject, 3, words, 9, 1, 2, seconds, 100, null);
    }
}
