package org.parley.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.query.Stretch;

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

    @Test
    void bothTextsCanBeReadFromADifference() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            String before = text(random);
            String after = text(random);
            List<Stretch> difference = TextDifference.of(before, after);
            assertThat(joined(difference, Stretch.Kind.PUT_IN)).isEqualTo(before);
            assertThat(joined(difference, Stretch.Kind.LEFT_OUT)).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(3))).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static String joined(List<Stretch> difference, Stretch.Kind without) {
        return difference.stream()
                .filter(stretch -> stretch.kind() != without)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    @Test
    @Timeout(20)
    void largeTextsWithNothingInCommonAreComparedInTime() {
        String before = "a b ".repeat(200_000);
        String after = "c\nd ".repeat(200_000);
        List<Stretch> difference = TextDifference.of(before, after);
        assertThat(joined(difference, Stretch.Kind.PUT_IN)).isEqualTo(before);
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
