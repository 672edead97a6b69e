package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DateScorerTest {
    private static final String DATED = "<meta property=article:published_time content='2021-03-04T10:00:00+01:00'>";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new EvalCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    @BeforeEach
    void writePages() throws IOException {
        Files.createDirectories(folder.resolve("cache"));
        Files.createDirectories(folder.resolve("eval"));
        Files.writeString(folder.resolve("cache/right.html"), DATED);
        Files.writeString(folder.resolve("eval/wrong.html"), DATED);
        Files.writeString(folder.resolve("eval/missed.html"), "<p>No day at all");
        Files.writeString(folder.resolve("eval_default.json"), """
                {"https://c.example/2020/01/01/x": {"file": "right.html", "date": "2021-03-04"},
                 "https://c.example/y": {"file": "wrong.html", "date": "2021-03-05"},
                 "https://c.example/z": {"file": "missed.html", "date": "2021-03-04"}}
                """);
    }

    @Test
    void countsAWrongDayAsFalseAndNoDayAsMissed() {
        assertThat(run(folder.toString())).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).containsPattern("all +1 +1 +1 +0\\.5000 +0\\.5000 +0\\.5000 +0\\.3333");
    }

    @Test
    void showsSlipsOfTheHalfThatMayBeLookedAt() {
        assertThat(run(folder.toString(), "--slips", "5")).isZero();
        assertThat(out.toString())
                .containsPattern("half looked at +1 +1 +1")
                .contains("wrong.html  2021-03-04, not 2021-03-05", "missed.html  null, not 2021-03-04");
    }

    @Test
    void saysWhichPageIsMissing() throws IOException {
        Files.delete(folder.resolve("cache/right.html"));
        assertThat(run(folder.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("no page right.html in it");
    }
}
