package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
    private static final WordPieces PIECES =
            pieces("[UNK]", "[CLS]", "[SEP]", "spokes", "##man", "##woman", "cafe", "\"", "'", "-", "i", "##stanbul");

    private static WordPieces pieces(String... lines) {
        return WordPieces.read(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void cutsIntoTheLongestPieces() {
        assertThat(PIECES.of("Spokeswoman")).containsExactly(3, 5);
    }

    @ParameterizedTest
    @CsvSource({"Café, 6", "“, 7", "„, 7", "’, 8", "—, 9", "qqq, 0", "SPOKES, 3"})
    void knowsOneSpellingOfCaseAccentsAndMarks(String word, int piece) {
        assertThat(PIECES.of(word)).containsExactly(piece);
    }

    @Test
    void lowersTheSameInEveryLocale() {
        assertThat(PIECES.of("ISTANBUL")).containsExactly(10, 11);
    }

    @Test
    void doesNotKnowEndlessWordsOrHalfCharacters() {
        assertThat(PIECES.of("spokes".repeat(100_000))).containsExactly(0);
        assertThat(PIECES.of("\ud83d")).containsExactly(0);
        assertThat(PIECES.of("")).containsExactly(0);
    }

    @Test
    void refusesAVocabularyThatIsNotBerts() {
        assertThatThrownBy(() -> pieces("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[UNK]");
    }
}
