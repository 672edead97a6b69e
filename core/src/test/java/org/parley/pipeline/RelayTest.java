package org.parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Article;
import org.parley.model.Relay;
import org.parley.model.Statement;

/** A quotation that came through an outlet is its speaker's, not the outlet's. */
class RelayTest {
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“Prices will rise,” Eva Sandvik said, per CNN. | CNN",
                "“What would I say to him?” Eva Sandvik said on Thursday, per the Northern Wire. | Northern Wire",
            })
    void theSpeakerIsWhoSaidItAndTheOutletTheRelay(String sentence, String relay) {
        Article article = Article.of(
                "Prices to rise\n\n" + sentence + " Sandvik, the finance minister, spoke in Bern.",
                LocalDate.of(2024, 5, 16));

        Statement statement = extractor.extract(article).statements().stream()
                .filter(s -> s.text().startsWith("“"))
                .findFirst()
                .orElseThrow();

        assertThat(statement.speaker().actor().name()).isEqualTo("Eva Sandvik");
        assertThat(statement.relays()).extracting(Relay::name).containsExactly(relay);
    }
}
