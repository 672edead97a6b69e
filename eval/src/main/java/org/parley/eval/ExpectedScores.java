package org.parley.eval;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Scores that are expected of corpora, known by the digest of their content, to four decimals.
 *
 * @param rows in the order of the file
 */
record ExpectedScores(List<Row> rows) {
    private static final String BUNDLED = "/parley/eval/expected-scores.tsv";
    private static final List<String> HEADER = List.of("corpus", "digest", "measure", "score");

    /**
     * One expectation.
     *
     * @param corpus name of the file, for people
     * @param digest of its content
     * @param measure name of the score
     * @param score 0..1, four decimals
     */
    record Row(String corpus, String digest, String measure, String score) {}

    ExpectedScores {
        rows = List.copyOf(rows);
    }

    /** Those that come with Parley. */
    static ExpectedScores bundled() throws IOException {
        InputStream in = Objects.requireNonNull(ExpectedScores.class.getResourceAsStream(BUNDLED), BUNDLED);
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(in)) {
            return of(records);
        }
    }

    /** Those in a file; none where there is no such file yet. */
    static ExpectedScores read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new ExpectedScores(List.of());
        }
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return of(records);
        }
    }

    private static ExpectedScores of(CsvReader<NamedCsvRecord> records) {
        return new ExpectedScores(records.stream()
                .map(row -> new Row(
                        row.getField("corpus"), row.getField("digest"), row.getField("measure"), row.getField("score")))
                .toList());
    }

    /** With these scores in place of all that was expected of the corpus. */
    ExpectedScores with(String corpus, String digest, Map<String, Double> scores) {
        List<Row> updated = new ArrayList<>(rows);
        updated.removeIf(row -> row.digest().equals(digest) || row.corpus().equals(corpus));
        scores.forEach((measure, score) -> updated.add(new Row(corpus, digest, measure, decimals(score))));
        return new ExpectedScores(updated);
    }

    void write(Path file) throws IOException {
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator('\t')
                .lineDelimiter(LineDelimiter.LF)
                .build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(HEADER);
            rows.forEach(row -> writer.writeRecord(row.corpus(), row.digest(), row.measure(), row.score()));
        }
    }

    /** Whether anything is expected of the corpus. */
    boolean knows(String digest) {
        return rows.stream().anyMatch(row -> row.digest().equals(digest));
    }

    /** What is lower than expected, or no longer measured; a line for each. */
    List<String> lower(String digest, Map<String, Double> scores) {
        return differing(digest, scores, -1);
    }

    /** What is higher than expected; a line for each. */
    List<String> higher(String digest, Map<String, Double> scores) {
        return differing(digest, scores, 1);
    }

    private List<String> differing(String digest, Map<String, Double> scores, int sign) {
        return rows.stream()
                .filter(row -> row.digest().equals(digest))
                .flatMap(row -> {
                    String score = decimals(scores.getOrDefault(row.measure(), 0.0));
                    int order = Double.compare(Double.parseDouble(score), Double.parseDouble(row.score()));
                    return Integer.signum(order) == sign
                            ? Stream.of(row.measure() + ": " + score + ", expected " + row.score())
                            : Stream.empty();
                })
                .toList();
    }

    private static String decimals(double score) {
        return String.format(Locale.ROOT, "%.4f", score);
    }
}
