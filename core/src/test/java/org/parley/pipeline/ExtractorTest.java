package org.parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Article;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StatementForm;

/** The whole way of an article, with the bundled encoder. */
class ExtractorTest {
    private static final LocalDate FRIDAY = LocalDate.of(2022, 12, 23);
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    private static List<Statement> read(String text) {
        return extractor.extract(Article.of(text, FRIDAY)).statements();
    }

    @Test
    void readsADirectQuotationInTwoPiecesAsOneStatement() {
        List<Statement> statements = read("""
                Minister calls for calm

                "The bridge will stay open," Transport Minister Ana Ruiz of Spain told reporters on Thursday. \
                "Nobody has to take the ferry."
                """);

        Statement statement = statements.stream()
                .filter(s -> s.form() == StatementForm.DIRECT)
                .findFirst()
                .orElseThrow();
        assertThat(statement.text()).isEqualTo("\"The bridge will stay open,\" … \"Nobody has to take the ferry.\"");
        assertThat(statement.speaker().actor().name()).isEqualTo("Ana Ruiz");
        assertThat(statement.addressee().actor().name()).isEqualTo("reporters");
        assertThat(statement.said().from()).isEqualTo(LocalDate.of(2022, 12, 22));
    }

    @Test
    void readsReportedSpeechAndResolvesThePronoun() {
        List<Statement> statements = read("""
                Mayor Tom Okafor opened the session. He said that the city would not raise the fare this year.
                """);

        assertThat(statements).anySatisfy(s -> {
            assertThat(s.form()).isEqualTo(StatementForm.INDIRECT);
            assertThat(s.text()).contains("the city would not raise the fare");
            assertThat(s.speaker().actor().name()).isEqualTo("Tom Okafor");
        });
    }

    @Test
    void keepsTheWordsOfADateThatCannotBeResolved() {
        Extraction extraction =
                extractor.extract(Article.of("Ana Ruiz said on Thursday that the bridge would stay open.", null));

        Statement statement = extraction.statements().get(0);
        assertThat(statement.said().text()).isEqualTo("on Thursday");
        assertThat(statement.said().from()).isNull();
    }

    @Test
    void theSameArticleGivesTheSameExtractionOnEveryThread() {
        Article article = Article.of("Ana Ruiz said the bridge would stay open. \"It is safe,\" she added.", FRIDAY);
        Extraction alone = extractor.extract(article);

        List<Extraction> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> extractor.extract(article))
                .toList();

        assertThat(alone.statements()).isNotEmpty();
        assertThat(together).containsOnly(alone);
    }

    @Test
    void sayingNothingIsAProblemAndNoMore() {
        Extraction extraction = extractor.extract(Article.of(" \n ", null));

        assertThat(extraction.statements()).isEmpty();
        assertThat(extraction.problems()).extracting("code").containsExactly("empty-text");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void survivesRandomText(int seed) {
        String alphabet = "ab said. \"“”''«»‘’[](),:;\n\n\u2028\ud800\udc00\ud83d\0\t-—ÀşİA told reporters ";
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }

        Extraction extraction = extractor.extract(Article.of(text.toString(), FRIDAY));

        Span whole = new Span(0, text.length());
        assertThat(extraction.statements()).allSatisfy(statement -> {
            assertThat(statement.content()).isNotEmpty().allMatch(whole::contains);
            assertThat(statement.cue()).allMatch(whole::contains);
            assertThat(statement.source()).allMatch(whole::contains);
        });
    }

    @Test
    void tenThousandQuotationMarksAreOnlySlow() {
        Extraction extraction = extractor.extract(Article.of("\"a\" ".repeat(5_000), null));

        assertThat(extraction.passages()).hasSize(1);
    }
}
