package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageScorerTest {
    private static final String PAGE =
            "<nav><a href=/>Home</a></nav><article><p>The harbour council  voted on Monday, its chair said."
                    + "</p><p>The ferry will carry the lorries instead, and it will sail at night.</p></article>";

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("cache"));
        Files.createDirectories(folder.resolve("eval"));
    }

    private Report score(String gold) throws IOException {
        Files.writeString(folder.resolve("evaldata.json"), gold);
        return new PageScorer().score(folder);
    }

    @Test
    void countsSegmentsThatAreAndAreNotWhereTheyShouldBe() throws IOException {
        Files.writeString(folder.resolve("cache/a.html"), PAGE);
        Files.writeString(folder.resolve("eval/b.html"), PAGE);
        Report report =
                score("{\"https://a.example/\": {\"file\": \"a.html\", \"with\": [\"council voted\", \"the mayor\"],"
                        + " \"without\": [\"Home\", \"lorries instead\"]}, \"https://b.example/\": {\"file\": \"b.html\","
                        + " \"with\": [\"sail at night\"], \"without\": [\"Login\"]}}");
        assertThat(report.scores().get("pages.precision")).isEqualTo(2 / 3., within(1e-9));
        assertThat(report.scores().get("pages.recall")).isEqualTo(2 / 3., within(1e-9));
        assertThat(report.scores().get("pages.f1")).isEqualTo(2 / 3., within(1e-9));
        assertThat(report.scores().get("pages.accuracy")).isEqualTo(4 / 6., within(1e-9));
        assertThat(report.table()).contains("2 pages", "0.667");
    }

    @Test
    void aPageThatIsMissingIsNotScoredAsEmpty() {
        assertThatThrownBy(() ->
                        score("{\"https://a.example/\": {\"file\": \"a.html\", \"with\": [\"x\"], \"without\": []}}"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void goldThatIsNotJsonIsNamed() {
        assertThatThrownBy(() -> score("{")).isInstanceOf(IOException.class).hasMessageContaining("evaldata.json");
    }
}
