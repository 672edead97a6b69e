package org.parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageDigestTest {
    @Test
    void everyFileOfTheLanguageCounts() throws IOException {
        Path folder = Path.of("../language/src/main/resources");
        try (Stream<Path> files = Files.walk(folder.resolve("parley"))) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(LanguageDigest.paths()).isEqualTo(found).isNotEmpty();
        }
    }

    @Test
    void digestIsSha256AndTheSameEachTime() {
        assertThat(LanguageDigest.compute()).matches("[0-9a-f]{64}").isEqualTo(LanguageDigest.compute());
    }
}
