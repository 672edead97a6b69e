package org.parley.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;

/**
 * How a table is written.
 *
 * @param separator between cells
 * @param quoted whether quotation marks hold cells together
 */
record Dialect(char separator, boolean quoted) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int MOST_CELLS = 16_384;

    /** Less is not enough for the library, however short the rows. */
    private static final int SMALLEST_BUFFER = 1 << 17;

    /** A character that no table has: the library knows no tables without quotation marks. */
    private static final char NO_QUOTE = '\uFFFF';

    /** The separator that gives the first row most cells; a comma where none gives two. */
    static Dialect ofCsv(String head) {
        Dialect best = new Dialect(',', true);
        int most = 1;
        for (char separator : SEPARATORS) {
            Dialect dialect = new Dialect(separator, true);
            int cells = dialect.cellsOfFirstRow(head);
            if (cells > most) {
                best = dialect;
                most = cells;
            }
        }
        return best;
    }

    /** Tabs. Many such tables have quotation marks that are part of the text, and then most rows would be broken. */
    static Dialect ofTsv(String head) {
        Dialect quoted = new Dialect('\t', true);
        return new Dialect('\t', quoted.fits(head));
    }

    private int cellsOfFirstRow(String head) {
        try {
            Iterator<CsvRecord> rows = rows(new StringReader(head), Math.max(1, head.length()), true)
                    .iterator();
            return rows.hasNext() ? rows.next().getFieldCount() : 0;
        } catch (CsvParseException e) {
            return 0;
        }
    }

    /** Whether quotation marks make sense as far as can be seen. */
    private boolean fits(String head) {
        try {
            return rows(new StringReader(head), Math.max(1, head.length()), true).stream()
                            .count()
                    > 0;
        } catch (CsvParseException e) {
            return false;
        }
    }

    /**
     * Cuts a table into rows.
     *
     * @param limit characters of one row
     */
    CsvReader<CsvRecord> rows(Reader reader, int limit) {
        return rows(reader, limit, false);
    }

    private CsvReader<CsvRecord> rows(Reader reader, int limit, boolean mayBeCut) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quoted ? '"' : NO_QUOTE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(mayBeCut)
                .maxBufferSize(Math.max(SMALLEST_BUFFER, limit))
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS)
                                .maxFieldSize(limit)
                                .maxRecordSize(limit)
                                .build(),
                        reader);
    }
}
