package org.parley.bench;

import org.jspecify.annotations.Nullable;

/**
 * What was measured in one process, on one thread.
 *
 * @param subject name and version of the pipeline
 * @param articles number read
 * @param words stretches between white space in them
 * @param found quotations or statements
 * @param loadSeconds to load models and lists
 * @param firstResultSeconds from the start of the JVM to the first article's result
 * @param readSeconds for all articles, warm-up included, loading not
 * @param peakHeapMiB highest use of each heap pool, added up: an upper bound
 * @param peakRssMiB highest resident memory of the process; absent where the system has no {@code /proc}
 */
record Report(
        String subject,
        int articles,
        long words,
        long found,
        double loadSeconds,
        double firstResultSeconds,
        double readSeconds,
        long peakHeapMiB,
        @Nullable Long peakRssMiB) {

    /** Speed with everything loaded. */
    double wordsPerSecond() {
        return words / readSeconds;
    }
}
