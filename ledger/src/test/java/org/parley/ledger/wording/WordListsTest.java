package org.parley.ledger.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "can't | can:FUNCTION not:NEGATION",
                "cannot | can:FUNCTION not:NEGATION",
                "doesn’t | do:FUNCTION not:NEGATION",
                "It's | it:FUNCTION be:FUNCTION",
                "they’ve | they:FUNCTION have:FUNCTION",
                "mayor's | mayor:CONTENT",
                "neighbour’s | neighbor:CONTENT",
                "realisation | realization:CONTENT",
                "centre | center:CONTENT",
                "never | never:DENIAL",
                "Five | 5:FIGURE",
                "1,200 | 1200:FIGURE",
                "3.5 | 3.5:FIGURE",
                "U.S | united:CONTENT states:CONTENT",
                "US | united:CONTENT states:CONTENT",
                "us | us:FUNCTION",
                "May | may:FIGURE",
                "may | may:FUNCTION",
                "O'Brien | o:CONTENT brien:CONTENT",
                "Zoë | zoe:CONTENT",
                "ŁÓDŹ | lodz:CONTENT"
            })
    void readsWords(String word, String expected) {
        List<String> found = new ArrayList<>();
        WordLists.ENGLISH.read(word, (form, kind) -> found.add(form + ":" + kind));
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "want, wanted",
        "want, wants",
        "want, wanting",
        "stop, stopped",
        "policy, policies",
        "make, making",
        "vote, voting",
        "press, pressed"
    })
    void givesInflectionsOneStem(String word, String inflected) {
        assertThat(WordLists.stem(inflected)).isEqualTo(WordLists.stem(word));
    }

    @ParameterizedTest
    @CsvSource({"rise, raise", "house, hours", "king, kind", "bus, but", "red, reed", "sing, sang"})
    void keepsWordsApart(String one, String other) {
        assertThat(WordLists.stem(one)).isNotEqualTo(WordLists.stem(other));
    }

    @Test
    void leavesLongWordsAlone() {
        String word = "x".repeat(100_000) + "ing";
        assertThat(WordLists.stem(word)).isEqualTo(word);
    }
}
