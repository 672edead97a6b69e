package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.pipeline.Extractor;

/** The page about the founding reports says what is read today. */
class FoundingReportsTest {
    private static final Path PAGE = Path.of("../docs/founding-reports.md");
    /** Where the reports lie for those who have them. They are not ours to hand on. */
    private static final Path REPORTS = Path.of("../../shared/seeds");

    private static String page() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8);
    }

    @Test
    void thePageIsAsNewAsTheModelAndTheWordLists() throws IOException {
        try (Extractor extractor = Extractor.load()) {
            assertThat(page()).contains(Walkthrough.readBy(extractor.engine()));
        }
    }

    @Test
    void thePageIsWhatTheCommandWrites() throws IOException {
        assumeThat(Files.exists(REPORTS.resolve(ExpectedReport.FILE))).isTrue();
        assertThat(page()).isEqualTo(Walkthrough.of(REPORTS));
    }
}
