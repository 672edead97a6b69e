package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.CitedReport;
import org.parley.model.Extraction;

/** A process that appends is killed fifty times at random moments; begun again each time, it leaves what it would have left anyway. */
class KilledIngestTest {
    private static final int KILLS = 50;
    private static final int MOST_ARTICLES_A_RUN = 12;
    private static final int MOST_START_MILLIS = 400;
    private static final int MOST_MICROS_AN_ARTICLE = 20_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private final List<Extraction> news = GeneratedNews.of(IngestProcess.SEED, IngestProcess.ARTICLES);

    @Test
    void aKilledProcessLosesAndDoublesNothing() throws IOException, InterruptedException {
        Path undisturbed = folder.resolve("undisturbed.ledger");
        IngestProcess.ingest(undisturbed, () -> {});
        Contents contents;
        List<CitedReport> exports;
        try (Ledger ledger = Ledger.open(undisturbed, Access.READ, Told.CLOCK)) {
            contents = Contents.of(ledger, news);
            exports = Contents.exports(ledger);
        }
        assertThat(exports).hasSizeGreaterThan(IngestProcess.ARTICLES);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path file = folder.resolve("killed-" + round + ".ledger");
            boolean done = false;
            while (!done && kills < KILLS) {
                done = !killedOnTheWay(file);
                kills += done ? 0 : 1;
            }
            IngestProcess.ingest(file, () -> {});
            try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
                assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
                assertThat(ledger.lastEntry()).isEqualTo(2L * IngestProcess.ARTICLES);
                assertThat(Contents.of(ledger, news)).isEqualTo(contents);
                assertThat(Contents.exports(ledger)).isEqualTo(exports);
            }
        }
    }

    /** Kills at the start, or somewhere in the article after a number of others; false if the process came to its end before. */
    private boolean killedOnTheWay(Path file) throws IOException, InterruptedException {
        Process process = start(file);
        int articles = random.nextInt(MOST_ARTICLES_A_RUN + 1);
        if (articles == 0) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_START_MILLIS));
        } else {
            InputStream progress = process.getInputStream();
            int known = 0;
            while (known < articles && progress.read() >= 0) {
                known++;
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(MOST_MICROS_AN_ARTICLE));
        }
        boolean ended = !process.isAlive();
        process.destroyForcibly().waitFor();
        if (ended) {
            assertThat(process.exitValue()).isZero();
        }
        return !ended;
    }

    private Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
