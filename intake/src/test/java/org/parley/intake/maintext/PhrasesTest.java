package org.parley.intake.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.intake.maintext.Phrases.Meaning;

class PhrasesTest {
    private final Phrases phrases = Phrases.load();

    @ParameterizedTest
    @ValueSource(strings = {"Related Articles", "» Mehr zum Thema:", "À LIRE AUSSI", "Читайте также:", "相关新闻"})
    void linesThatHeadOtherArticlesEndTheText(String line) {
        assertThat(phrases.of(line)).isEqualTo(Meaning.END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Read more: the bridge", "Foto: Lea Quay", "© The Tide", "Advertisement", "Leggi anche il ponte"
            })
    void linesThatAreNoTextAreKnownByHowTheyBegin(String line) {
        assertThat(phrases.of(line)).isEqualTo(Meaning.DROP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "…", "Copyrighted works were burnt.", "The bridge is closed.", "Reading: a harbour town"})
    void otherLinesMeanNothing(String line) {
        assertThat(phrases.of(line)).isNull();
    }

    @Test
    void aLongParagraphIsTextWhateverItBeginsWith() {
        assertThat(phrases.of("Read more books, she told them, and then went on at length. ".repeat(4)))
                .isNull();
    }
}
