package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.model.Article;

/** The reports that {@code parley demo} reads. */
class SampleArticlesTest {
    private static final String SAMPLES = "/parley/samples/articles.jsonl";
    private static final Pattern QUOTATION = Pattern.compile("“([^”]+)”|\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

    /** As many words in a row as two outlets do not share by chance. */
    private static final int SHARED_WORDS = 5;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Sample(String id, String title, String outlet, String published, String language, String text) {
        Article article() {
            return Article.of(id, title, outlet, List.of(), LocalDate.parse(published), null, language, text);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @Test
    void threeOutletsOrMoreTellEachStory() throws IOException {
        assertThat(samples().map(Sample::outlet)).hasSize(8).doesNotHaveDuplicates();
        assertThat(samples().map(Sample::id)).doesNotHaveDuplicates();
        assertThat(samples().map(sample -> sample.article().id())).doesNotHaveDuplicates();
        assertThat(samples()
                        .collect(Collectors.groupingBy(
                                sample -> sample.published().substring(0, 4), Collectors.counting())))
                .containsOnlyKeys("2021", "2022")
                .allSatisfy((year, outlets) -> assertThat(outlets).isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isAShortReportUnderItsHeadline(Sample sample) {
        assertThat(sample.language()).isEqualTo("en");
        assertThat(sample.text()).startsWith(sample.title() + "\n");
        assertThat(sample.text().lines().filter(line -> !line.isBlank()).count())
                .as("headline and paragraphs")
                .isBetween(5L, 9L);
        assertThat(words(sample.text())).hasSizeBetween(120, 260);
        assertThat(LocalDate.parse(sample.published()))
                .as("the day of the news or the day after")
                .isIn(
                        LocalDate.parse("2021-03-18"),
                        LocalDate.parse("2021-03-19"),
                        LocalDate.parse("2022-12-22"),
                        LocalDate.parse("2022-12-23"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sharesAQuotationWithAnotherOutlet(Sample sample) throws IOException {
        String elsewhere = samples()
                .filter(other -> !other.outlet().equals(sample.outlet()))
                .flatMap(SampleArticlesTest::quotations)
                .map(quotation -> String.join(" ", words(quotation)))
                .collect(Collectors.joining("\n"));
        assertThat(quotations(sample).flatMap(quotation -> runs(words(quotation))))
                .isNotEmpty()
                .anyMatch(elsewhere::contains);
    }

    static Stream<Sample> samples() throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleArticlesTest.class.getResourceAsStream(SAMPLES), SAMPLES)) {
            return JSON.readerFor(Sample.class).<Sample>readValues(in.readAllBytes()).readAll().stream();
        }
    }

    @Test
    void isOneObjectALine() throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleArticlesTest.class.getResourceAsStream(SAMPLES), SAMPLES)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize((int) samples().count()).allMatch(line -> line.startsWith("{\"id\":"));
        }
    }

    private static Stream<String> quotations(Sample sample) {
        return QUOTATION
                .matcher(sample.text())
                .results()
                .map(quoted -> quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
    }

    /** Every stretch of {@link #SHARED_WORDS} words. */
    private static Stream<String> runs(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - SHARED_WORDS)
                .mapToObj(from -> String.join(" ", words.subList(from, from + SHARED_WORDS)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace('’', '\'').toLowerCase(Locale.ROOT))
                .toList();
    }
}
