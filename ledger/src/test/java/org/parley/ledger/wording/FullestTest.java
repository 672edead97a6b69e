package org.parley.ledger.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FullestTest {
    private final PreparedContent quoted = PairRow.content("d", "direct", "“The wells are clean again.”");
    private final PreparedContent mixed = PairRow.content("a", "mixed", "that all the wells of the valley “are clean”");
    private final PreparedContent longer =
            PairRow.content("c", "mixed", "that all wells in the whole of the valley “are clean”");
    private final PreparedContent twin = PairRow.content("b", "direct", "“The wells are clean, again!”");

    @Test
    void prefersQuotedWordsThenWordsThenTheSmallestId() {
        assertThat(Fullest.of(List.of(mixed, longer, quoted))).isSameAs(quoted);
        assertThat(Fullest.of(List.of(mixed, longer))).isSameAs(longer);
        assertThat(Fullest.of(List.of(quoted, twin))).isSameAs(twin);
    }

    @Test
    void doesNotDependOnTheOrder() {
        List<PreparedContent> all = new ArrayList<>(List.of(quoted, mixed, longer, twin));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(all, random);
            assertThat(all.stream().sorted(Fullest.FIRST)).containsExactly(twin, quoted, longer, mixed);
        }
    }

    @Test
    void takesNoInsertionForMore() {
        PreparedContent inserted = PairRow.content("a", "direct", "“The wells [of the whole valley] are clean.”");
        assertThat(Fullest.of(List.of(inserted, quoted))).isSameAs(quoted);
    }
}
