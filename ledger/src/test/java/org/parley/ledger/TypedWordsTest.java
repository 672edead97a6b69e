package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ledger.query.StatementQuery;

/** Words as people type them, and whatever else they type. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedWordsTest {
    private Ledger ledger;

    @BeforeAll
    void fill(@TempDir Path folder) {
        ledger = Ledger.open(folder.resolve("test.ledger"), Access.WRITE, Told.CLOCK);
        GeneratedNews.of(31, 60).forEach(ledger::append);
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bridge winter | 1",
                "\"open through the winter\" | 1",
                "\"winter through the open\" | 0",
                "winter through the open | 1",
                "bri* | 1",
                "bri | 0",
                "BRIDGE | 1",
                "bridges | 1",
                "-bridge | 1",
                "-bridge -ferry | 0",
                "bridge -winter | 0",
                "-\"open through\" | 1",
                "“through the winter | 1",
                "cafe | 1",
                "Café | 1",
                "bridge OR ferry | 0",
                "NOT bridge | 0",
                "bri* wint* | 1",
                "ferry* | 1",
                "« through the winter » | 1",
                "−bridge | 1",
                "(bridge) | 1",
                "text:bridge | 0",
                "bridge^ | 1"
            })
    void wordsAreTakenAsPeopleMeanThem(String words, int reports, @TempDir Path folder) {
        try (Ledger small = Ledger.open(folder.resolve("small.ledger"), Access.WRITE, Told.CLOCK)) {
            small.append(Told.by("The Quay")
                    .says("Ana Ruiz", "We keep the bridge open through the winter.")
                    .says("Tom Okafor", "the ferry café is closed")
                    .read());
            assertThat(small.search()
                            .find(StatementQuery.ALL.withWords(words), 0, 5)
                            .reports())
                    .isEqualTo(reports);
        }
    }

    static List<String> hostileWords() {
        List<String> words = new ArrayList<>(List.of(
                "\"unbalanced",
                "AND AND",
                "*",
                "**",
                "a*b*",
                "-",
                "--",
                "- -",
                "-*",
                "\"\"",
                "\"\"\"",
                "NEAR(a b)",
                "NEAR/3",
                "a NEAR b",
                "NOT",
                "OR",
                "a AND NOT b",
                "col:word",
                "{a b}:c",
                "^a",
                "a + b",
                "(((",
                ")",
                "a'b",
                "';DROP TABLE entry;--",
                "\\",
                "%",
                "_",
                "a\0b",
                "\0",
                "\"a\0b\"",
                "\ud800",
                "a\ud800b",
                "\udc00*",
                "\u202eabc",
                "\u200f\u200e",
                "😀",
                "😀*",
                "\"😀\"",
                "é́́",
                "\u0301",
                "\u0301*",
                "½",
                "²",
                "ﬁ",
                "ǅ",
                "漢字",
                "漢*",
                "日本語 \"",
                "العربية",
                "a\nb",
                "a\tb\r\nc",
                "\u00a0",
                "\u2028",
                "{}",
                "[]",
                "<script>",
                "a,b;c",
                "1e309",
                "NULL",
                "\ufffe",
                "\uffff",
                "\"a\" \"b\" AND",
                "-\"",
                "\"-\"",
                "«",
                "»«",
                "\u00ad",
                "a\u00adb",
                "\u1ab0",
                "\ue000",
                "\ue000*"));
        words.add("x".repeat(10_000));
        words.add("x ".repeat(10_000));
        words.add("\"" + "x ".repeat(10_000));
        words.add("-x ".repeat(10_000));
        words.add("(".repeat(10_000));
        words.add("😀".repeat(5_000));
        words.add("\"".repeat(10_001));
        words.add("a* ".repeat(3_333));
        return words;
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void nothingThatIsTypedIsAMistake(String words) {
        for (String typed : List.of(words, words + " bridge", "bridge " + words, "\"" + words, "-" + words)) {
            StatementQuery query = StatementQuery.ALL.withWords(typed);
            assertThatCode(() -> {
                        ledger.search().find(query, 0, 3);
                        ledger.search().reports(query, 0, 3);
                        ledger.search().actors(typed, 3);
                        ledger.search().actor(typed);
                        ledger.search().report(typed);
                        ledger.search().utterance(typed);
                        ledger.search().article(typed);
                        ledger.search()
                                .find(
                                        StatementQuery.ALL
                                                .withSpeakers(Set.of(typed))
                                                .withAbout(Set.of(typed)),
                                        0,
                                        3);
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void signsAloneAskNothingBesideWords() {
        int bridges = ledger.search()
                .find(StatementQuery.ALL.withWords("bridge"), 0, 0)
                .reports();
        int all = ledger.search().find(StatementQuery.ALL, 0, 0).reports();
        assertThat(bridges).isBetween(1, all - 1);
        for (String signs : List.of("*", "-", "\"\"", "(", "\u0301", "\0", "😀", "...", "“")) {
            assertThat(ledger.search()
                            .find(StatementQuery.ALL.withWords("bridge " + signs), 0, 0)
                            .reports())
                    .as(signs)
                    .isEqualTo(bridges);
            assertThat(ledger.search()
                            .find(StatementQuery.ALL.withWords(signs), 0, 0)
                            .reports())
                    .as(signs)
                    .isEqualTo(all);
        }
    }
}
