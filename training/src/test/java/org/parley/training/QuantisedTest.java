package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.training.Weights.Tensor;

class QuantisedTest {
    private static final Tensor MATRIX = new Tensor(new long[] {2, 3}, new float[] {1, -10, 0, 0.25f, 4, 0});

    @Test
    void columnsHaveScalesOfTheirOwnAndStayWithinSevenBits() {
        Quantised columns = Quantised.columns(MATRIX);

        assertThat(columns.scales()).containsExactly(1f / 63, 10f / 63, 0);
        assertThat(columns.values()).containsExactly(63, -63, 0, 16, 25, 0);
    }

    @Test
    void rowsHaveScalesOfTheirOwn() {
        Quantised rows = Quantised.rows(MATRIX);

        assertThat(rows.scales()).containsExactly(10f / 127, 4f / 127);
        assertThat(rows.values()).containsExactly(13, -127, 0, 8, 127, 0);
    }
}
