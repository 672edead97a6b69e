package org.parley.passage;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.PassageKind;

class WordListTest {
    private final PhraseRules rules = new PhraseRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abbreviations",
                "agencies",
                "elisions",
                "line-kinds",
                "months",
                "sentence-openers",
                "small-words",
                "speech-verbs"
            })
    void isSortedWithoutDuplicates(String name) {
        List<String> keys =
                Table.rows(name).stream().map(row -> row.getField(0)).toList();

        assertThat(keys).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> readsTheExamplesOfEachRule() {
        return Table.rows("line-kinds").stream().flatMap(this::examples);
    }

    private Stream<DynamicTest> examples(NamedCsvRecord row) {
        PassageKind kind = PassageKind.valueOf(row.getField("kind"));
        String accept = row.getField("accept");
        String reject = row.getField("reject");
        return Stream.of(
                DynamicTest.dynamicTest(row.getField("id") + "/accept", () -> assertThat(rules.kind(line(accept)))
                        .isEqualTo(kind)),
                DynamicTest.dynamicTest(row.getField("id") + "/reject", () -> assertThat(rules.kind(line(reject)))
                        .isNotEqualTo(kind)));
    }

    private static Line line(String text) {
        return Line.of(text).get(0);
    }
}
