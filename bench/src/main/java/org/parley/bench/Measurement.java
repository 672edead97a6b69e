package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures one pipeline in this process; one measurement a process, because peaks and start count from its beginning. */
final class Measurement {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final long KIB = 1024;
    private static final Path STATUS = Path.of("/proc/self/status");

    private Measurement() {}

    /**
     * Loads the pipeline and reads the articles one after the other.
     *
     * @param loader loads it
     * @param samples at least one article
     */
    static Report of(Supplier<Subject> loader, List<Sample> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no articles to measure on");
        }
        long start = System.nanoTime();
        try (Subject subject = loader.get()) {
            long loaded = System.nanoTime();
            long found = subject.read(samples.get(0));
            double firstResult = ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
            for (Sample sample : samples.subList(1, samples.size())) {
                found += subject.read(sample);
            }
            long end = System.nanoTime();
            return new Report(
                    subject.name(),
                    samples.size(),
                    samples.stream().mapToLong(Sample::words).sum(),
                    found,
                    (loaded - start) / NANOS,
                    firstResult,
                    (end - loaded) / NANOS,
                    peakHeap(),
                    peakRss());
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(Measurement::peak)
                        .sum()
                / (KIB * KIB);
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    /** The kernel's own high-water mark, a line such as {@code VmHWM: 123456 kB}. */
    private static @Nullable Long peakRss() {
        if (!Files.isReadable(STATUS)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
