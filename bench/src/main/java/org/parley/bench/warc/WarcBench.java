package org.parley.bench.warc;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.archive.ArchiveTally;
import org.parley.intake.archive.WarcReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a large archive and decodes it; {@code warc.sh} runs the steps in turn. */
@Command(name = "warc-bench", mixinStandardHelpOptions = true, description = "Measures the decoding of an archive.")
public final class WarcBench {
    private static final double MEGABYTE = 1e6;
    private static final double NANOS = 1e9;

    /** Runs one step. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new WarcBench()).execute(args));
    }

    @Command(name = "make", description = "Makes the archive.")
    int make(@Parameters(paramLabel = "FILE") Path file, @Parameters(paramLabel = "MEGABYTES") long size)
            throws IOException {
        int pages = new MadeUpArchive().write(file, (long) (size * MEGABYTE));
        print("%,d pages in %,.0f MB", pages, Files.size(file) / MEGABYTE);
        return 0;
    }

    @Command(name = "read", description = "Decodes the archive, and does nothing with its pages but count their bytes.")
    int read(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        long[] bytes = new long[1];
        long[] problems = new long[1];
        WarcReader reader = new WarcReader((page, place, type, address) -> {
            bytes[0] += page.length;
            return Ingested.nothing(place, "counted", "");
        });
        long began = System.nanoTime();
        ArchiveTally tally;
        try (InputStream in = Files.newInputStream(file)) {
            tally = reader.readAndCount(
                    in,
                    Place.of("bench"),
                    read -> problems[0] += read.problems().size());
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        double busy = ManagementFactory.getThreadMXBean().getCurrentThreadUserTime() / NANOS;
        print(
                "%,d records, %,d pages of %,.0f MB when decoded, %d problems",
                tally.records(), tally.pages(), bytes[0] / MEGABYTE, problems[0] - tally.pages());
        print(
                "%.1f s: %.0f MB/s; %.1f s of a core: %.0f MB/s per core",
                seconds, bytes[0] / MEGABYTE / seconds, busy, bytes[0] / MEGABYTE / busy);
        return 0;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
