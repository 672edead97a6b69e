package org.parley.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;
import org.parley.model.PassageKind;

class WordListTest {
    private final PhraseRules rules = new PhraseRules();

    @TestFactory
    Stream<DynamicTest> readsTheExamplesOfEachRule() {
        return WordTable.read(
                        "parley/en/passage/line-kinds.tsv",
                        "id",
                        "kind",
                        "where",
                        "words",
                        "longest",
                        "accept",
                        "reject")
                .stream()
                .flatMap(this::examples);
    }

    private Stream<DynamicTest> examples(WordRow row) {
        PassageKind kind = PassageKind.valueOf(row.get("kind"));
        String accept = row.get("accept");
        String reject = row.get("reject");
        return Stream.of(
                DynamicTest.dynamicTest(row.get("id") + "/accept", () -> assertThat(rules.kind(line(accept)))
                        .isEqualTo(kind)),
                DynamicTest.dynamicTest(row.get("id") + "/reject", () -> assertThat(rules.kind(line(reject)))
                        .isNotEqualTo(kind)));
    }

    private static Line line(String text) {
        return Line.of(text).get(0);
    }
}
