package org.parley.passage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word list of this station: a resource of tab-separated values with a header line. */
final class Table {
    private static final String FOLDER = "/parley/en/passage/";
    private static final char NO_QUOTING = '\u0001';

    private Table() {}

    /** All rows of {@code NAME.tsv}, in file order. */
    static List<NamedCsvRecord> rows(String name) {
        String path = FOLDER + name + ".tsv";
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no word list " + path);
            }
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                            .fieldSeparator('\t')
                            .quoteCharacter(NO_QUOTING)
                            .ofNamedCsvRecord(in);
                    Stream<NamedCsvRecord> rows = reader.stream()) {
                return rows.toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The first column of {@code NAME.tsv}. */
    static Set<String> words(String name) {
        return rows(name).stream().map(row -> row.getField(0)).collect(Collectors.toUnmodifiableSet());
    }
}
