package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedCharactersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a “b” c       | b",
                "a \"b\" c     | b",
                "a ''b'' c     | b",
                "a ``b'' c     | b",
                "a „b“ c       | b",
                "a «b» c       | b",
                "a “b c        | bc",
                "a “b ''c'' d  | b",
                "a b” c        | ~~",
                "a's b's c'    | ~~",
                "a \" b c      | ~~",
                "a “b”/c       | b",
            })
    void findsTheLettersBetweenDoubleQuotationMarks(String text, String quoted) {
        assertThat(quotedLetters(text)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"a “b/c | b", "a \"b/c\" d | b", "„a/b“ c | ac"})
    void endsAnOpenQuotationWithItsLine(String text, String quoted) {
        assertThat(quotedLetters(text.replace('/', '\n'))).isEqualTo(quoted);
    }

    private static String quotedLetters(String text) {
        BitSet quoted = QuotedCharacters.of(text);
        return quoted.stream()
                .map(text::charAt)
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
