package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.training.Weights.Tensor;

class WeightsTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        Path file = folder.resolve("weights");
        new Weights(Map.of("a", new Tensor(new long[] {2, 1}, new float[] {1.5f, -0f}))).write(file);

        Tensor read = Weights.read(file).get("a");

        assertThat(read.shape()).containsExactly(2, 1);
        assertThat(read.values()).containsExactly(1.5f, -0f);
        assertThat(folder.toFile().list()).containsExactly("weights");
    }

    @Test
    void saysWhichTensorIsMissing() {
        assertThatThrownBy(() -> new Weights(Map.of()).get("layer.0.attend")).hasMessageContaining("layer.0.attend");
    }
}
