package org.parley.intake.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.lexicon.WordTable;

class LanguageIdentifierTest {
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    static Stream<Arguments> paragraphs() {
        return WordTable.read("language/paragraphs.tsv", "language", "text").stream()
                .map(row -> Arguments.of(row.get("language"), row.get("text")));
    }

    static Stream<Arguments> english() {
        return WordTable.read("language/english.tsv", "kind", "text").stream()
                .map(row -> Arguments.of(row.get("kind"), row.get("text")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paragraphs")
    void aParagraphIsEnough(String language, String text) {
        assertThat(IDENTIFIER.identify(text)).isEqualTo(language);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("english")
    void unusualEnglishIsEnglish(String kind, String text) {
        assertThat(IDENTIFIER.identify(text)).as(kind).isEqualTo("en");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paragraphs")
    void onlyEnglishIsPlainlyEnglish(String language, String text) {
        assertThat(IDENTIFIER.isPlainlyEnglish(text)).isEqualTo(language.equals("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1 2 3", "Ruiz", "Port: 3-1", "\uD800", "\u0000\u0000", "https://news.example/", "?!"})
    void whatIsTooShortIsUnknown(String text) {
        assertThat(IDENTIFIER.identify(text)).isEqualTo("und");
    }

    @Test
    void onlyTheStartOfALongTextIsLookedAt() {
        String english = "The mayor said that the harbour would stay shut because of the storm. ";
        String german = "Der Hafen bleibe wegen des Sturms geschlossen, sagte die Sprecherin der Stadt. ";
        assertThat(IDENTIFIER.identify(english.repeat(60) + german.repeat(100_000)))
                .isEqualTo("en");
        assertThat(IDENTIFIER.identify(german.repeat(60) + english.repeat(100_000)))
                .isEqualTo("de");
    }

    @Test
    void halvesOfBothLanguagesAreNotGuessed() {
        String mixed = "Havnen forblir stengt, hamnen förblir stängd.";
        assertThat(IDENTIFIER.identify(mixed)).isEqualTo("und");
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        List<String> texts =
                paragraphs().map(paragraph -> (String) paragraph.get()[1]).toList();
        List<String> alone = texts.stream().map(IDENTIFIER::identify).toList();
        LanguageIdentifier fresh = new LanguageIdentifier();
        Set<List<String>> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> texts.stream().map(fresh::identify).toList())
                .collect(Collectors.toSet());
        assertThat(together).isEqualTo(Collections.singleton(alone));
    }
}
