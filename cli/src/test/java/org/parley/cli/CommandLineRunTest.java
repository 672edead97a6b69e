package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.run.Interruption;

class CommandLineRunTest {
    @Test
    void tellsVersionModelRulesAndJava() {
        Ran ran = Ran.parley("--version");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "parley    9.9",
                        "model     toy",
                        "language  none",
                        "java      " + Runtime.version() + ", " + System.getProperty("java.vendor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "explain", "demo"})
    void helpsWithEachCommandAndListsItsExitCodes(String command) {
        Ran ran = Ran.parley(command, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Usage: parley " + command).contains("--color");
        assertThat(ran.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsAll(Arrays.stream(ExitCode.values())
                        .map(code -> code.number() + " " + code.meaning())
                        .toList());
    }

    @Test
    void helpsWithAllCommandsAndFitsTheTerminal() {
        Ran ran = Ran.parley("--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("extract", "explain", "demo", "--version");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource({
        "extarct x.txt, extract",
        "extract --formt jsonl x.txt, --format",
        "extract --jobs 0 x.txt, 1 to 256",
        "extract --max-size 3T x.txt, such as 500K",
        "extract --published yesterday x.txt, --published",
        "extract --format xml x.txt, 'TABLE, JSONL, HTML'",
        "extract, PATH",
        "'', --help"
    })
    void explainsWrongUsageAndExitsWithTwo(String words, String hint) {
        Ran ran = Ran.parley(words.isEmpty() ? new String[0] : words.split(" ", -1));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("parley: ")
                .contains(hint)
                .contains("Usage: parley")
                .contains("--help");
    }

    @Test
    void guessesThatACommandWasForgotten() {
        Ran ran = Ran.parley("pom.xml");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Did you mean: parley extract pom.xml");
    }

    @Test
    void anEndThatWasAskedForWhileTheModelLoadsIsNoBug() {
        Interruption interruption = new Interruption();

        Ran ran = Ran.interrupted(
                interruption,
                () -> {
                    interruption.request();
                    throw new IllegalStateException("Shutdown in progress");
                },
                "extract",
                "-");

        assertThat(ran.code()).isEqualTo(ExitCode.INTERRUPTED.number());
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void wrongUsageShowsTheWholeOfTheRightOne() {
        assertThat(Ran.parley("page").err()).contains("Usage: parley page", "PATH...", "More with: parley page --help");
    }
}
