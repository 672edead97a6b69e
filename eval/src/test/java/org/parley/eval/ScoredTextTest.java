package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Span;

class ScoredTextTest {
    @Test
    void joinsWordsOverOneInnerMarkAndCountsNoPunctuation() {
        String text = "R&D's U.N. well-known -- no_one, 3.5!";
        ScoredText scored = new ScoredText(text);
        BitSet all = scored.words(List.of(new Span(0, text.length())));
        assertThat(all.stream().mapToObj(scored::word))
                .containsExactly("R&D's", "U.N", "well-known", "no", "one", "3.5");
    }

    @Test
    void countsAWordThatSharesACharacterWithTheSpan() {
        ScoredText scored = new ScoredText("one two three");
        assertThat(scored.words(List.of(new Span(2, 5)))).isEqualTo(numbers(0, 1));
        assertThat(scored.words(List.of(new Span(3, 4)))).isEqualTo(numbers());
        assertThat(scored.words(List.of(new Span(0, 3), new Span(8, 9)))).isEqualTo(numbers(0, 2));
    }

    @Test
    void cutsPiecesAtGapsAndLineEnds() {
        ScoredText scored = new ScoredText("one, \"two\" three\nfour five");
        assertThat(scored.pieces(numbers(0, 1, 2, 3))).containsExactlyInAnyOrder(new Span(0, 3), new Span(3, 4));
        assertThat(scored.pieces(numbers(0, 2))).containsExactlyInAnyOrder(new Span(0, 1), new Span(2, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mayor Ana Ruiz, 51             | Ruiz",
                "a spokesman for the ministry   | spokesman",
                "people briefed on the talks    | people",
                "men standing outside           | men",
                "Beijing                        | Beijing",
                "who                            | who",
                "Ana Ruiz — the mayor           | Ruiz",
            })
    void takesTheLastWordBeforeABoundaryForTheHead(String source, String head) {
        ScoredText scored = new ScoredText(source);
        BitSet all = scored.words(List.of(new Span(0, source.length())));
        assertThat(scored.word(scored.head(all, SourceHead.load()))).isEqualTo(head);
    }

    @Test
    void knowsNoHeadWithoutWords() {
        assertThat(new ScoredText("…").head(new BitSet(), SourceHead.load())).isEqualTo(-1);
    }

    @Test
    void measuresSharedWords() {
        assertThat(ScoredText.jaccard(numbers(1, 2, 3), numbers(2, 3, 4, 5))).isEqualTo(0.4);
        assertThat(ScoredText.jaccard(numbers(), numbers())).isEqualTo(1);
        assertThat(ScoredText.jaccard(numbers(1), numbers())).isZero();
    }

    private static BitSet numbers(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }
}
