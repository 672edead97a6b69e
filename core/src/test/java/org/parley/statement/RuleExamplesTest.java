package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** Runs the examples that stand beside the rules. */
final class RuleExamplesTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final List<String> CAPTURES =
            List.of("RELAYER", "VERB", "@indefinite", "SPOKEN", "QUOTE", "CLAUSE", "HEARER", "WHO");
    private static final List<String> SPEAKERS = List.of("HEARER", "WHO");

    @TestFactory
    Stream<DynamicTest> rulesAcceptAndRejectTheirExamples() {
        return WordTable.read(
                        "parley/en/statement/rules.tsv", "id", "where", "pattern", "confidence", "accept", "reject")
                .stream()
                .flatMap(row -> {
                    WordPattern pattern = VOCABULARY.pattern(row.get("pattern"));
                    List<String> captures =
                            row.get("id").matches("(nested|passed|swallowed)\\..*") ? SPEAKERS : CAPTURES;
                    return Stream.of(
                            DynamicTest.dynamicTest(row.get("id") + "/accept", () -> accepts(pattern, captures, row)),
                            DynamicTest.dynamicTest(
                                    row.get("id") + "/reject", () -> assertThat(pattern.in(tokens(row.get("reject"))))
                                            .isEmpty()));
                });
    }

    private static void accepts(WordPattern pattern, List<String> captures, WordRow row) {
        String[] example = row.get("accept").split(" => ", -1);
        List<Token> tokens = tokens(example[0]);
        String text = plain(example[0]);
        List<String> found = pattern.in(tokens).stream()
                .map(match -> captures.stream()
                        .map(match::span)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow()
                        .of(text))
                .toList();
        assertThat(found).containsExactly(example[1]);
    }

    @TestFactory
    Stream<DynamicTest> dateRulesAcceptAndRejectTheirExamples() {
        DateReader reader = new DateReader(VOCABULARY);
        return WordTable.read("parley/en/statement/dates.tsv", "id", "pattern", "meaning", "accept", "reject").stream()
                .flatMap(row -> Stream.of(
                        DynamicTest.dynamicTest(row.get("id") + "/accept", () -> acceptsDate(reader, row)),
                        DynamicTest.dynamicTest(row.get("id") + "/reject", () -> assertThat(
                                        VOCABULARY.pattern(row.get("pattern")).in(tokens(row.get("reject"))))
                                .isEmpty())));
    }

    private static void acceptsDate(DateReader reader, WordRow row) {
        String[] example = row.get("accept").split(" \\| | =>", -1);
        List<Token> tokens = tokens(example[0]);
        assertThat(VOCABULARY.pattern(row.get("pattern")).at(tokens, 0))
                .hasValueSatisfying(match -> assertThat(match.end()).isEqualTo(tokens.size()));
        assertThat(DateCasesTest.days(reader, example[0], LocalDate.parse(example[1])))
                .isEqualTo(example[2].strip());
    }

    private static String plain(String example) {
        return example.replaceAll("[{}\\[\\]]", "");
    }

    /** The words of an example; {@code {…}} names a person, {@code […]} is the source. */
    static List<Token> tokens(String example) {
        Scene scene = Scene.of(example.replaceAll("[{}]", "~").replaceAll("[\\[\\]]", ""));
        Layout layout = new Layout(scene.article(), scene.passages(), scene.mentions());
        int source = example.indexOf('[');
        return layout
                .withQuotations(scene.passages().stream()
                        .flatMap(passage -> passage.sentences().stream())
                        .toList())
                .stream()
                .map(token -> token.span().start() == source ? token.in(Token.Role.SOURCE) : token)
                .toList();
    }
}
