package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.parley.model.When;

final class DateCasesTest {
    private final DateReader reader = new DateReader(new Vocabulary());

    @ParameterizedTest(name = "{0} on {1}")
    @CsvFileSource(resources = "/statement/dates.tsv", delimiter = '\t', numLinesToSkip = 1, emptyValue = "")
    void countsDays(String words, @Nullable LocalDate published, @Nullable String days) {
        assertThat(days(reader, words, published)).isEqualTo(days == null ? "" : days);
    }

    @Test
    void countsFromTheDayToldBefore() {
        List<DatePhrase> phrases = reader.phrases(RuleExamplesTest.tokens("two days later"));
        Optional<Days> days = reader.days(phrases.get(0), null, LocalDate.of(2020, 2, 28));
        assertThat(days).contains(Days.on(LocalDate.of(2020, 3, 1)));
    }

    @Test
    void keepsTheWordsAndWhereTheyStand() {
        List<DatePhrase> phrases = reader.phrases(RuleExamplesTest.tokens("She said on Monday night that it rained"));
        When when = reader.when(phrases.get(0), "She said on Monday night that it rained", null, null);
        assertThat(when.text()).isEqualTo("on Monday night");
        assertThat(when.from()).isNull();
    }

    @Test
    void findsSeveralPhrasesInOneSentence() {
        assertThat(reader.phrases(RuleExamplesTest.tokens("On Monday she said that in March 2021 it rained")))
                .extracting(DatePhrase::meaning)
                .containsExactly(DateMeaning.WEEKDAY, DateMeaning.MONTH);
    }

    /** Days as {@code 2022-12-22} or {@code 2022-12-22..2022-12-23}; empty where they can't be told. */
    static String days(DateReader reader, String words, @Nullable LocalDate published) {
        List<DatePhrase> phrases = reader.phrases(RuleExamplesTest.tokens(words));
        assertThat(phrases).as(words).hasSize(1);
        return reader.days(phrases.get(0), published, null)
                .map(days -> days.from().equals(days.to()) ? days.from().toString() : days.from() + ".." + days.to())
                .orElse("");
    }
}
