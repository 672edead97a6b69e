package org.parley.lexicon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads word lists: tab-separated, UTF-8 in NFC, a header line, rows in the order of their UTF-16 units, none twice.
 *
 * <p>Everything that is wrong with a list stops the start with {@code file:line: why}.
 */
public final class WordTable {
    private WordTable() {}

    /**
     * All rows of a list on the class path.
     *
     * @param resource such as {@code parley/en/actors/posts.tsv}
     * @param columns the header the list must have
     * @throws IllegalStateException with file and line where the list is missing, malformed, unsorted or says something twice
     */
    public static List<WordRow> read(String resource, String... columns) {
        try (InputStream in = WordTable.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ":1: no such word list on the class path");
            }
            return read(resource, in, List.of(columns));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * The words of a list of one column.
     *
     * @param resource such as {@code parley/en/passage/months.tsv}
     * @param column the header the list must have
     * @throws IllegalStateException as {@link #read(String, String...)} does
     */
    public static Set<String> words(String resource, String column) {
        return read(resource, column).stream().map(row -> row.get(column)).collect(Collectors.toUnmodifiableSet());
    }

    static List<WordRow> read(String name, InputStream in, List<String> columns) throws IOException {
        List<WordRow> rows = new ArrayList<>();
        String before = "";
        Reader strict = new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .fieldSeparator('\t')
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(strict)) {
            for (NamedCsvRecord found : records) {
                String place = name + ":" + found.getStartingLineNumber();
                before = checked(place, found, columns, before);
                rows.add(new WordRow(place, Map.copyOf(found.getFieldsAsMap())));
            }
        } catch (CsvParseException e) {
            throw new IllegalStateException(name + ":" + (rows.size() + 2) + ": " + e.getMessage(), e);
        }
        return List.copyOf(rows);
    }

    private static String checked(String place, NamedCsvRecord found, List<String> columns, String before) {
        if (!found.getHeader().equals(columns)) {
            throw new IllegalStateException(place + ": header is " + found.getHeader() + ", not " + columns);
        }
        if (found.getFieldCount() != columns.size()) {
            throw new IllegalStateException(
                    place + ": " + found.getFieldCount() + " fields instead of " + columns.size());
        }
        String row = String.join("\t", found.getFields());
        if (!Normalizer.isNormalized(row, Normalizer.Form.NFC)) {
            throw new IllegalStateException(place + ": not in NFC");
        }
        if (row.compareTo(before) <= 0) {
            throw new IllegalStateException(place + ": not sorted, or there twice: " + found.getField(0));
        }
        return row;
    }
}
