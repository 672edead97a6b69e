package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.model.Span;

class ByPlaceTest {
    @Test
    void findsWhatSharesACharacter() {
        ByPlace places = new ByPlace();
        places.add(new Span(250, 260), 2);
        places.add(new Span(0, 9000), 1);
        places.add(new Span(260, 270), 0);
        places.add(new Span(255, 300), 2);
        assertThat(places.overlapping(new Span(240, 260)).toArray()).containsExactly(1, 2);
        assertThat(places.overlapping(new Span(240, 261)).toArray()).containsExactly(0, 1, 2);
        assertThat(places.overlapping(new Span(9000, 9010)).toArray()).isEmpty();
    }

    @Test
    void findsWhatHoldsAllTheWords() {
        ByPlace places = new ByPlace();
        places.add(new Span(200, 600), 1);
        places.add(new Span(300, 310), 0);
        assertThat(places.holding(new Span(300, 310)).toArray()).containsExactly(0, 1);
        assertThat(places.holding(new Span(300, 311)).toArray()).containsExactly(1);
        assertThat(places.holding(new Span(590, 601)).toArray()).isEmpty();
    }

    @Test
    void looksOnlyAtWhatIsNearHoweverMuchThereIs() {
        ByPlace places = new ByPlace();
        for (int thing = 0; thing < 10_000; thing++) {
            places.add(new Span(thing * 20, thing * 20 + 10), thing);
        }
        assertThat(places.overlapping(new Span(100_000, 100_005)).toArray()).containsExactly(5_000);
        assertThat(places.looked(new Span(100_000, 100_005))).isLessThan(50);
    }
}
