package org.parley.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {
    @Test
    void aFigureBelowItsBarPasses() {
        Bar bar = new Bar("search, ms", 52.34, 100);

        assertThat(bar).hasToString("pass  search, ms: 52.3, must be below 100");
        assertThat(bar.exitCode()).isZero();
    }

    @Test
    void aFigureThatReachesItsBarFails() {
        Bar bar = new Bar("search, ms", 100, 100);

        assertThat(bar).hasToString("FAIL  search, ms: 100.0, must be below 100");
        assertThat(bar.exitCode()).isEqualTo(1);
    }
}
