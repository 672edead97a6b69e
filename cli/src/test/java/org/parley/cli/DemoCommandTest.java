package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void showsTheSamplesAndWritesThemAsAPage() throws IOException {
        Path page = folder.resolve("a page.html");
        Ran ran = Ran.parley("demo", "-o", page.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .endsWith("The same as a page: " + page.toUri() + "\n")
                .contains("file:///")
                .contains("a%20page");
        assertThat(Files.readString(page)).contains("8 articles").endsWith("</html>\n");
    }

    @Test
    void makesThePageALinkOnATerminal() {
        Path page = folder.resolve("page.html");
        assertThat(Ran.onTerminal(Map.of(), "demo", "-o", page.toString()).out())
                .contains("\u001b]8;;" + page.toUri() + "\u001b\\");
    }
}
