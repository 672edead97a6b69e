package org.parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryListTest {
    private static final CountryList COUNTRIES = CountryList.load();

    @ParameterizedTest
    @CsvSource({
        "RU, RUS",
        "rus, RUS",
        "Russia, RUS",
        "Russian Federation, RUS",
        "UK, GBR",
        "GB, GBR",
        "U.S., USA",
        "us, USA",
        "the Netherlands, NLD",
        "Cote d’Ivoire, CIV",
        "Côte d'Ivoire, CIV",
        "XK, XKX",
        "Kosovo, XKX",
        "Greenland, GRL",
        "' south   korea ', KOR",
        "Georgia, GEO"
    })
    void codesAndNamesLeadToTheAlpha3Code(String written, String code) {
        assertThat(COUNTRIES.codeOf(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Q159", "Ruritania", "ZZ", "GOV", "🙂"})
    void otherWordsLeadToNone(String written) {
        assertThat(COUNTRIES.codeOf(written)).isNull();
    }

    @Test
    void codesAreToldFromOtherLetters() {
        assertThat(COUNTRIES.isCode("SYR")).isTrue();
        assertThat(COUNTRIES.isCode("GRL")).isTrue();
        assertThat(COUNTRIES.isCode("IGO")).isFalse();
        assertThat(COUNTRIES.isCode("syr")).isFalse();
    }

    @Test
    void territoriesOutsideOurListAreNamedByTheJdk() {
        assertThat(COUNTRIES.others()).containsEntry("GRL", "Greenland").doesNotContainKey("FRA");
        assertThat(COUNTRIES.listed())
                .extracting(CountryList.Country::code)
                .contains("FRA", "XKX")
                .doesNotContain("GRL");
    }
}
