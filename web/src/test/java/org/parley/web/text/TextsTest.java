package org.parley.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void whatHtmlForbidsIsReplaced() {
        assertThat(WellFormed.of("a\u0000b\uD800c\uFFFEd\u0085e\uDC00"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD");
        assertThat(WellFormed.of("tab\t line\n emoji \uD83D\uDE00")).isEqualTo("tab\t line\n emoji \uD83D\uDE00");
    }

    @Test
    void excerptsEndBehindWordsAndNeverInsideACharacter() {
        assertThat(Excerpt.of("one two  three\nfour", 100)).isEqualTo("one two three four");
        assertThat(Excerpt.of("one two three four", 10)).isEqualTo("one two …");
        assertThat(Excerpt.of("\uD83D\uDE00".repeat(20), 5)).isEqualTo("\uD83D\uDE00".repeat(5) + " …");
        assertThat(Excerpt.of("x".repeat(1_000_000), 50)).hasSize(52);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://x", "http://a b", ""})
    void onlyAddressesOfTheWebAreLinked(String url) {
        assertThat(English.link(url)).isNull();
    }

    @Test
    void daysAndCountriesAreInEnglish() {
        LocalDate day = LocalDate.of(2022, 12, 23);
        assertThat(English.days(day, day)).isEqualTo("23 December 2022");
        assertThat(English.days(day, day.plusDays(2))).isEqualTo("23 December 2022 to 25 December 2022");
        assertThat(English.days(null, day)).isEqualTo("23 December 2022");
        assertThat(English.days(null, null)).isEmpty();
        assertThat(English.country("NGA")).isEqualTo("Nigeria");
        assertThat(English.country("XXX")).isEqualTo("XXX");
        assertThat(English.count(1, "report")).isEqualTo("1 report");
        assertThat(English.count(1234, "report")).isEqualTo("1,234 reports");
        assertThat(English.link("https://press.example/a?b=c")).isNotNull();
    }
}
