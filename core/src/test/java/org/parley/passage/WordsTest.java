package org.parley.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    @ParameterizedTest
    @MethodSource("textsAndWords")
    void cutsTextAsBertDoes(String text, String words) {
        assertThat(String.join("|", Read.of(text).words())).isEqualTo(words);
    }

    static Stream<Arguments> textsAndWords() {
        return Stream.of(
                Arguments.of("U.S. talks", "U|.|S|.|talks"),
                Arguments.of("Ruiz's plan", "Ruiz|'|s|plan"),
                Arguments.of("Ruiz’s plan", "Ruiz|’|s|plan"),
                Arguments.of("$5+3=8 <a> ^`|~", "$|5|+|3|=|8|<|a|>|^|`|||~"),
                Arguments.of("€5 and 3 ± 1", "€5|and|3|±|1"),
                Arguments.of("“Go,” — she", "“|Go|,|”|—|she"),
                Arguments.of("非常に", "非|常|に"),
                Arguments.of("a\u00A0b\tc", "a|b|c"));
    }

    @ParameterizedTest
    @MethodSource("invisibleCharacters")
    void keepsWordsApartAtInvisibleCharacters(String invisible) {
        assertThat(Read.of("peace" + invisible + "talks").words()).containsExactly("peace", "talks");
    }

    static Stream<String> invisibleCharacters() {
        return Stream.of("\0", "\u0085", "\u200B", "\u00AD", "\uFEFF", "\uD800", "\uDC00", "\uFFFD", "\uE000");
    }

    @Test
    void keepsCombiningMarksWithTheirWord() {
        assertThat(Read.of("cafe\u0301 open.\u0301 Now").words())
                .containsExactly("cafe\u0301", "open", ".\u0301", "Now");
    }

    @Test
    void keepsSurrogatePairsWhole() {
        assertThat(Read.of("a \uD83D\uDE00 \uD840\uDC00b").words())
                .containsExactly("a", "\uD83D\uDE00", "\uD840\uDC00", "b");
    }
}
