package org.parley.ledger.actorfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table of text with a header row, as RFC 4180 and spreadsheets write it. Read once. */
final class CsvTable {
    /** A row over more lines has lost a quotation mark. */
    private static final int MOST_LINES = 50;

    /** Each costs another way through the file. */
    private static final int MOST_RESTARTS = 100;

    private static final int LONGEST_HEADER = 1 << 16;

    private final FileText text;
    private final Problems problems;
    private long number;
    private boolean headerSeen;

    CsvTable(FileText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The positions of the columns; empty if there is no header. */
    Map<String, Integer> columns() throws IOException {
        try (BufferedReader lines = text.open();
                CsvReader<CsvRecord> reader = open(lines, 0)) {
            Iterator<CsvRecord> rows = reader.iterator();
            return rows.hasNext() ? Columns.positions(rows.next().getFields()) : Map.of();
        } catch (CsvParseException e) {
            return Map.of();
        }
    }

    /** Hands on the rows below the header. A row that can't be read costs its first line; reading goes on behind that. */
    void forEach(Consumer<TableRow> sink) throws IOException {
        Map<String, Integer> columns = columns();
        long skipped = 0;
        for (int restarts = 0; skipped >= 0 && restarts <= MOST_RESTARTS; restarts++) {
            skipped = readFrom(skipped, columns, sink);
        }
        if (skipped >= 0) {
            problems.add(new Position(skipped + 1, 0), "broken-csv", "too many broken rows: the rest is left out");
        }
    }

    /**
     * Reads until the end, or to a row that can't be read.
     *
     * @param skipped how many lines have been dealt with
     * @return how many are dealt with then; -1 at the end
     */
    private long readFrom(long skipped, Map<String, Integer> columns, Consumer<TableRow> sink) throws IOException {
        long next = skipped;
        try (BufferedReader lines = text.open();
                CsvReader<CsvRecord> reader = open(lines, skipped)) {
            for (CsvRecord record : reader) {
                next = skipped + record.getStartingLineNumber();
                long breaks = breaks(record);
                if (breaks > MOST_LINES) {
                    return broken(next);
                }
                if (!headerSeen) {
                    headerSeen = true;
                } else {
                    sink.accept(new TableRow(new Position(next, ++number), columns, record.getFields()));
                }
                next += breaks;
            }
            return -1;
        } catch (CsvParseException e) {
            return broken(next + 1);
        }
    }

    private long broken(long line) {
        problems.add(new Position(line, ++number), "broken-csv", "a quotation mark is missing or too many");
        return line;
    }

    private static long breaks(CsvRecord record) {
        return record.getFields().stream()
                .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private CsvReader<CsvRecord> open(BufferedReader lines, long skipped) throws IOException {
        for (long line = 0; line < skipped; line++) {
            lines.readLine();
        }
        return CsvReader.builder()
                .fieldSeparator(separator())
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(lines);
    }

    /** What stands most often in the first line that is not blank, outside quotation marks. */
    private char separator() throws IOException {
        String header = header();
        int[] counts = new int[3];
        List<Character> separators = List.of(',', ';', '\t');
        boolean quoted = false;
        for (char c : (header == null ? "" : header).toCharArray()) {
            quoted ^= c == '"';
            int at = quoted ? -1 : separators.indexOf(c);
            if (at >= 0) {
                counts[at]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return separators.get(counts[2] > counts[best] ? 2 : best);
    }

    private @Nullable String header() throws IOException {
        try (BufferedReader reader = text.open()) {
            char[] start = new char[LONGEST_HEADER];
            int length = 0;
            for (int n = 0; n >= 0 && length < start.length; length += Math.max(n, 0)) {
                n = reader.read(start, length, start.length - length);
            }
            return new String(start, 0, length)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse(null);
        }
    }
}
