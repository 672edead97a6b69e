package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.run.Interruption;
import org.parley.cli.terminal.Terminal;

class ExtractCommandTest {
    private static final String TEXT =
            "Talks\nMinister Ruiz said: “We are ready.”\nBell hoped: it would rain, via Gazette.\n";

    @TempDir
    Path folder;

    @Test
    void showsATableThatReadsWithoutColours() throws IOException {
        Ran ran = Ran.parley("extract", "--published", "2021-03-18", "--outlet", "Herald", file("a.txt", TEXT));
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("""
                        Talks
                        Herald · 18 Mar 2021 · a.txt · 2 statements, 1 unspoken
                        ────────────────────────────────────────────────────────────────────────────────
                          1  Ruiz  Minister, ESP                                     18 Mar 2021  direct
                             “We are ready.”
                          2~ Bell  via Gazette                          18 Mar 2021  intention, indirect
                             it would rain

                        """);
    }

    @Test
    void coloursOnlyATerminalWhoseUserWantsIt() throws IOException {
        String file = file("a.txt", TEXT);
        assertThat(Ran.onTerminal(Map.of(), "extract", file).out()).contains("\u001b[36m“We are ready.”\u001b[0m");
        assertThat(Ran.onTerminal(Map.of("NO_COLOR", "1"), "extract", file).out())
                .doesNotContain("\u001b");
        assertThat(Ran.onTerminal(Map.of("TERM", "dumb"), "extract", file).out())
                .doesNotContain("\u001b");
        assertThat(Ran.onTerminal(Map.of(), "extract", "--color", "never", file).out())
                .doesNotContain("\u001b");
        assertThat(Ran.parley("extract", "--color=always", file).out()).contains("\u001b[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "jsonl", "html"})
    void writesTheSameForAnyNumberOfJobs(String format) throws IOException {
        String lines = IntStream.range(0, 200)
                .mapToObj(i -> i % 10 == 9 ? "broken" : "{\"id\":" + i + ",\"text\":\"Bell said: number " + i + ".\"}")
                .collect(Collectors.joining("\n"));
        String file = file("a.jsonl", lines);
        Ran one = Ran.parley("extract", "-f", format, "--jobs", "1", file);
        Ran eight = Ran.parley("extract", "-f", format, "--jobs", "8", file);
        assertThat(one.code()).isEqualTo(1);
        assertThat(one.out()).contains("number 0").contains("number 198");
        assertThat(eight).isEqualTo(one);
    }

    @Test
    void printsEachProblemWithItsPlaceAndASummary() throws IOException {
        String file = file("a.jsonl", "{\"text\":\"Bell said: yes.\"}\n{\n{\"id\":\"x\"}\n");
        Ran ran = Ran.parley(
                "extract", "--format", "jsonl", file, folder.resolve("none.txt").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.err().lines()).hasSize(4);
        assertThat(ran.err())
                .contains("parley: " + file + ":2: broken-json: column ")
                .contains("parley: " + file + ":3: no-text: no \"text\" field\n")
                .endsWith("parley: 1 article read, 3 problems: broken-json 1, missing-file 1, no-text 1\n");
    }

    @Test
    void putsProblemsOfAnArticleIntoItsRecord() throws IOException {
        Ran ran = Ran.withInput("{\"text\":\"Bell said: \\ud800.\"}", "extract", "-f", "jsonl", "-");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("\"problems\":[{\"code\":\"lone-surrogates\",\"stage\":\"ingest\",\"span\":null,"
                        + "\"detail\":\"stdin:1: 1 lone surrogate, kept\"}]");
    }

    @Test
    void goesOnWhereTheEngineFails() throws IOException {
        Ran ran = Ran.parley("extract", "-f", "jsonl", file("a.txt", "EXPLODE"), file("b.txt", "Bell said: yes."));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.err()).contains("a.txt: engine-failure: ").contains("the toy is broken");
    }

    @Test
    void saysThatNothingCouldBeRead() {
        assertThat(Ran.parley("extract", folder.resolve("none").toString()).code())
                .isEqualTo(3);
    }

    @Test
    void readsStandardInputByItsFirstCharacterUnlessTold() {
        assertThat(Ran.withInput("Bell said: yes.", "extract", "-").out())
                .contains("1 statement")
                .contains("stdin");
        assertThat(Ran.withInput("{\"text\":\"Bell said: yes.\"}", "extract", "-")
                        .out())
                .contains("1 statement");
        assertThat(Ran.withInput("{\"text\":\"T\"}", "extract", "--input-format", "text", "-")
                        .out())
                .contains("{\"text\":\"T\"}");
    }

    @Test
    void writesToAFileButNeverOverItsInput() throws IOException {
        String input = file("a.txt", TEXT);
        Path output = folder.resolve("out.jsonl");
        assertThat(Ran.parley("extract", "-f", "jsonl", "-o", output.toString(), input)
                        .out())
                .isEmpty();
        assertThat(Files.readString(output)).endsWith("}\n");
        Ran over = Ran.parley("extract", "-o", input, input);
        assertThat(over.code()).isEqualTo(2);
        assertThat(Files.readString(Path.of(input))).isEqualTo(TEXT);
    }

    @Test
    void saysThatTheOutputCanNotBeWritten() throws IOException {
        Ran ran = Ran.parley("extract", "-o", folder.resolve("no/such/folder").toString(), file("a.txt", TEXT));
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("output-failed");
    }

    @Test
    void endsWithCompleteLinesWhenInterrupted() throws IOException {
        Interruption interruption = new Interruption();
        interruption.request();
        Ran ran = Ran.run(
                "", new Terminal(false, false, Map.of()), interruption, "extract", "-f", "jsonl", file("a.txt", TEXT));
        assertThat(ran.code()).isEqualTo(130);
        assertThat(ran.out()).matches("(?s)(\\{[^\\n]*\\}\\n)*");
    }

    @Test
    void obeysNoEscapeSequenceOfAnArticle() throws IOException {
        Ran ran = Ran.parley("extract", file("a.txt", "Title \u001b[31m\nBell said: \u001b]0;x\u0007 \u202Eyes."));
        assertThat(ran.out()).doesNotContain("\u001b", "\u0007", "\u202E").contains("\uFFFD]0;x");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
