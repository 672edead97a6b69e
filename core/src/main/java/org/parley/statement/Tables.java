package org.parley.statement;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tab-separated tables of this station. */
final class Tables {
    private static final String FOLDER = "/parley/en/statement/";

    private Tables() {}

    /** All rows of a table, which may ask for their fields by the header's names. */
    static List<NamedCsvRecord> rows(String table) {
        try (InputStream in = Tables.class.getResourceAsStream(FOLDER + table)) {
            if (in == null) {
                throw new IllegalStateException("missing table " + FOLDER + table);
            }
            return CsvReader.builder()
                    .fieldSeparator('\t')
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + table, e);
        }
    }
}
