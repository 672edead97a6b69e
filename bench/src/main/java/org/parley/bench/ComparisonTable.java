package org.parley.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two reports side by side, with the ratio of their speeds. */
final class ComparisonTable {
    private static final String ROW = "%-42s %14s %14s%n";

    private final Report parley;
    private final Report coreNlp;

    /**
     * @throws IllegalArgumentException if the two were not measured on as many articles and words
     */
    ComparisonTable(Report parley, Report coreNlp) {
        if (parley.articles() != coreNlp.articles() || parley.words() != coreNlp.words()) {
            throw new IllegalArgumentException("the reports are of different articles");
        }
        this.parley = parley;
        this.coreNlp = coreNlp;
    }

    /** How many times faster Parley reads. */
    double ratio() {
        return parley.wordsPerSecond() / coreNlp.wordsPerSecond();
    }

    /** The table, a row for each figure, lines ended. */
    String text() {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(Locale.ROOT, ROW, "one core, the same articles", parley.subject(), coreNlp.subject()));
        row(table, "articles", report -> String.valueOf(report.articles()));
        row(table, "words", report -> String.valueOf(report.words()));
        row(table, "statements or quotations found", report -> String.valueOf(report.found()));
        row(table, "load, s", report -> decimal(report.loadSeconds()));
        row(table, "JVM start to first result, s", report -> decimal(report.firstResultSeconds()));
        row(table, "read, s", report -> decimal(report.readSeconds()));
        row(table, "words per second", report -> decimal(report.wordsPerSecond()));
        row(table, "peak heap, MiB", report -> String.valueOf(report.peakHeapMiB()));
        row(table, "peak resident memory, MiB", report -> orDash(report.peakRssMiB()));
        table.append(String.format(Locale.ROOT, ROW, "ratio of words per second", decimal(ratio()) + " x", "1 x"));
        return table.toString();
    }

    private void row(StringBuilder table, String label, Function<Report, String> figure) {
        List<String> figures = List.of(figure.apply(parley), figure.apply(coreNlp));
        table.append(String.format(Locale.ROOT, ROW, label, figures.get(0), figures.get(1)));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String orDash(@Nullable Long value) {
        return value == null ? "-" : value.toString();
    }
}
