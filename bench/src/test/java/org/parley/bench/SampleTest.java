package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheFirstArticlesUnderEitherName() throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Files.writeString(file, """
                {"doc": "a", "text": "One two.", "publisher": "x"}
                {"id": "b", "text": "Three."}
                {"id": "c", "text": "Four."}
                """);

        assertThat(Sample.first(file, 2)).containsExactly(new Sample("a", "One two."), new Sample("b", "Three."));
    }

    @Test
    void repeatsArticlesUnderNewIds() throws IOException {
        Path file = folder.resolve("many.jsonl");

        Sample.repeat(List.of(new Sample("a", "One."), new Sample("b", "Two.")), 5, file);

        assertThat(Files.readAllLines(file)).hasSize(5);
        assertThat(Sample.first(file, 9)).extracting(Sample::id).containsExactly("a-0", "b-0", "a-1", "b-1", "a-2");
    }
}
