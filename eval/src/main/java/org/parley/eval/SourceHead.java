package org.parley.eval;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the word of a source that names it: the last one before the first comma, bracket, dash, preposition or relative word,
 * so "spokesman" in "a spokesman for the ministry".
 */
final class SourceHead {
    private static final String BOUNDARIES = "head-boundaries.tsv";
    private static final Pattern CUT = Pattern.compile("[,;:()\\[\\]—–\\n]|--");

    private final Set<String> boundaries;

    private SourceHead(Set<String> boundaries) {
        this.boundaries = boundaries;
    }

    /** With the bundled boundary words. */
    static SourceHead load() {
        InputStream in = Objects.requireNonNull(SourceHead.class.getResourceAsStream("/parley/eval/" + BOUNDARIES));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new SourceHead(
                    rows.stream().map(row -> row.getField("form")).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(BOUNDARIES, e);
        }
    }

    /** Whether the head lies before this word, given what stands between it and the word before. */
    boolean endsBefore(String word, String gap) {
        boolean verbal = word.endsWith("ing") && Character.isLowerCase(word.codePointAt(0));
        return verbal
                || boundaries.contains(word.toLowerCase(Locale.ROOT))
                || CUT.matcher(gap).find();
    }
}
