package org.parley.training.teacher;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The tab-separated lists bundled under {@code parley/training}. */
final class WordList {
    private WordList() {}

    /**
     * All rows of a list.
     *
     * @param name file name, such as {@code posts.tsv}; its first line names the columns
     * @throws UncheckedIOException if it cannot be read
     */
    static List<NamedCsvRecord> rows(String name) {
        try (InputStreamReader in = new InputStreamReader(
                        Objects.requireNonNull(WordList.class.getResourceAsStream("/parley/training/" + name), name),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(in);
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
