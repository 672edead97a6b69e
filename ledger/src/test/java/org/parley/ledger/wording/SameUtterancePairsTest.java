package org.parley.ledger.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes through {@code pairs.tsv}. */
class SameUtterancePairsTest {
    static List<PairRow> pairs() {
        return PairRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void decidesAsTheTableSays(PairRow pair) {
        assertThat(SameUtterance.test(pair.first(), pair.second())).isEqualTo("same".equals(pair.expected()));
        assertThat(SameUtterance.test(pair.second(), pair.first())).isEqualTo("same".equals(pair.expected()));
    }

    @Test
    void holdsEnoughPairsOfBothKinds() {
        assertThat(pairs()).filteredOn(pair -> "same".equals(pair.expected())).hasSizeGreaterThan(40);
        assertThat(pairs())
                .filteredOn(pair -> "different".equals(pair.expected()))
                .hasSizeGreaterThan(40);
        assertThat(pairs()).extracting(PairRow::expected).containsOnly("same", "different");
    }

    /** A statement of one row has nothing to do with those of others, except where rows vary the same words. */
    @Test
    void joinsHardlyAnythingAcrossRows() {
        List<PairRow> rows = pairs();
        int compared = 0;
        int same = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(i).first().commonContentWords(rows.get(j).second()) < 3) {
                    compared++;
                    same += SameUtterance.test(rows.get(i).first(), rows.get(j).second()) ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(4_000);
        assertThat(same).isLessThan(10);
    }
}
