package org.parley.intake.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayFinderTest {
    private static final LocalDate FOURTH_OF_MARCH = LocalDate.of(2021, 3, 4);

    private final DayFinder finder = new DayFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2021-03-04T23:15:00-05:00",
                "en | 2021/03/04",
                "en | March 4, 2021",
                "en | Mar. 4th, 2021",
                "en | 4 March 2021",
                "en | the 4th of March, 2021",
                "en | Thu Mar 4 10:20:30 CET 2021",
                "en | Thu, 04 Mar 2021 10:20:30 GMT",
                "en | 04-Mar-21",
                "de | 4. März 2021",
                "de | 4. Mrz. 2021",
                "de | 04.03.2021, 10:20 Uhr",
                "de | 4.3.21",
                "fr | 4 mars 2021",
                "es | 4 de marzo de 2021",
                "pt | 4 de março de 2021",
                "ca | 4 de març de 2021",
                "it | 4 marzo 2021",
                "nl | 4 maart 2021",
                "pl | 4 marca 2021",
                "cs | 4. března 2021",
                "fi | 4. maaliskuuta 2021",
                "hu | 2021. március 4.",
                "ru | 4 марта 2021",
                "el | 4 Μαρτίου 2021",
                "tr | 4 Mart 2021",
                "ja | 2021年3月4日",
                "ko | 2021년 3월 4일",
                "sv | 4 MARS 2021"
            })
    void readsDaysAsTheyAreWrittenInManyLanguages(String language, String words) {
        assertThat(finder.find(words, PageLanguage.of(language)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.day()).isEqualTo(FOURTH_OF_MARCH);
                    assertThat(found.swapped()).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021",
                "March 2021",
                "10:20",
                "31.02.2021",
                "version 1.2.3.2021",
                "call 0303-20-2021-55",
                "4 banana 2021",
                "0000-00-00",
                "2021-13-45",
                ""
            })
    void findsNoDayWhereThereIsNone(String words) {
        assertThat(finder.find(words, PageLanguage.of("en"))).isEmpty();
    }

    @Test
    void takesDayAndMonthInTheOrderOfTheCountryAndKeepsTheOtherReading() {
        assertThat(finder.find("3/4/2021", PageLanguage.of("en-US")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.day()).isEqualTo(FOURTH_OF_MARCH);
                    assertThat(found.swapped()).isEqualTo(LocalDate.of(2021, 4, 3));
                });
        assertThat(finder.find("4/3/2021", PageLanguage.of("en").at("news.example.co.uk")))
                .singleElement()
                .satisfies(found -> assertThat(found.day()).isEqualTo(FOURTH_OF_MARCH));
        assertThat(finder.find("4/30/2021", PageLanguage.of("de")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.day()).isEqualTo(LocalDate.of(2021, 4, 30));
                    assertThat(found.swapped()).isNull();
                });
    }

    @Test
    void letsTheLanguageDecideWhatAMonthIsCalled() {
        assertThat(finder.find("5. listopada 2021", PageLanguage.of("hr"))
                        .get(0)
                        .day())
                .isEqualTo(LocalDate.of(2021, 10, 5));
        assertThat(finder.find("5 listopada 2021", PageLanguage.of("pl")).get(0).day())
                .isEqualTo(LocalDate.of(2021, 11, 5));
    }

    @Test
    void readsUnseparatedDaysInValuesForMachinesOnly() {
        DayMention found = finder.first("20210304T102030Z", PageLanguage.of("en"));
        assertThat(found).isNotNull();
        assertThat(found.day()).isEqualTo(FOURTH_OF_MARCH);
        assertThat(finder.find("20210304", PageLanguage.of("en"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/2021/03/04/talks, 2021-03-04",
        "https://example.org/news/2021/mar/04/talks, 2021-03-04",
        "https://example.org/news/20210304/talks, 2021-03-04",
        "https://example.org/talks-2021-03-04.html, 2021-03-04",
        "https://example.org/news/04-03-2021, 2021-03-04",
        "https://example.org/2021/03/talks,",
        "https://example.org/talks-120210304999,",
        "https://example.org/?day=2021-03-04,",
        "not an address,"
    })
    void readsTheDayInThePathOfAnAddress(String address, LocalDate expected) {
        assertThat(new AddressDay().find(address)).isEqualTo(expected);
    }
}
