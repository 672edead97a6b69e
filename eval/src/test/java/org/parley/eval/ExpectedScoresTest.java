package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedScoresTest {
    private static final ExpectedScores NONE = new ExpectedScores(List.of());

    @Test
    void tellsLowerFromHigherAtTheFourthDecimal() {
        ExpectedScores expected = NONE.with("a.jsonl", "d1", Map.of("partial all", 0.74));
        assertThat(expected.lower("d1", Map.of("partial all", 0.73996))).isEmpty();
        assertThat(expected.higher("d1", Map.of("partial all", 0.74004))).isEmpty();
        assertThat(expected.lower("d1", Map.of("partial all", 0.7399)))
                .containsExactly("partial all: 0.7399, expected 0.7400");
        assertThat(expected.higher("d1", Map.of("partial all", 0.7401)))
                .containsExactly("partial all: 0.7401, expected 0.7400");
    }

    @Test
    void countsAScoreThatIsNoLongerMeasuredAsLower() {
        ExpectedScores expected = NONE.with("a.jsonl", "d1", Map.of("partial all", 0.74));
        assertThat(expected.lower("d1", Map.of())).hasSize(1);
    }

    @Test
    void putsNewScoresInPlaceOfTheOldOnesOfTheSameCorpus(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("expected.tsv");
        ExpectedScores.read(file)
                .with("a.jsonl", "d1", Map.of("partial all", 0.5))
                .with("b.jsonl", "d2", Map.of("partial all", 0.6))
                .with("a.jsonl", "d3", Map.of("partial all", 2.0 / 3))
                .write(file);
        assertThat(file).hasContent("""
                corpus\tdigest\tmeasure\tscore
                b.jsonl\td2\tpartial all\t0.6000
                a.jsonl\td3\tpartial all\t0.6667
                """);
        assertThat(ExpectedScores.read(file).knows("d3")).isTrue();
        assertThat(ExpectedScores.read(file).knows("d1")).isFalse();
        assertThat(Files.readString(file)).doesNotContain("\r");
    }

    @Test
    void readsThoseThatComeWithParley() throws IOException {
        assertThat(ExpectedScores.bundled().rows()).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.score())).isBetween(0.0, 1.0);
            assertThat(row.digest()).matches("[0-9a-f]{24}");
        });
    }
}
