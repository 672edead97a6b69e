package org.parley.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Excerpt;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.intake.OneByteUnits;

/**
 * Reads tables whose first row names the columns. A row is held at a time.
 *
 * <p>Cells are cut apart as bytes, since all separators are ASCII, and each row is decoded by itself: tables that were put together
 * from several sources have rows in several charsets.
 */
public final class TableReader implements FormatReader {
    private static final int HEAD = 1 << 16;

    /** Where the library says that a row starts. */
    private static final Pattern LINE = Pattern.compile("record starting at line (\\d+)");

    private final ArticleDefaults defaults;
    private final int limit;
    private final ColumnMapping columns;
    private final FormatReader pages;
    private final Function<String, Dialect> dialects;

    private TableReader(
            ArticleDefaults defaults,
            long limit,
            ColumnMapping columns,
            FormatReader pages,
            Function<String, Dialect> dialects) {
        this.defaults = defaults;
        this.limit = (int) Math.min(limit, Integer.MAX_VALUE / 2);
        this.columns = columns;
        this.pages = pages;
        this.dialects = dialects;
    }

    /**
     * A reader of tables with commas, semicolons, tabs or bars between the cells, whichever the first row has.
     *
     * @param defaults what holds for rows that don't say it themselves
     * @param limit bytes that one row may have
     * @param pages reads the texts that the mapping says are HTML
     */
    public static TableReader csv(ArticleDefaults defaults, long limit, ColumnMapping columns, FormatReader pages) {
        return new TableReader(defaults, limit, columns, pages, Dialect::ofCsv);
    }

    /**
     * A reader of tables with tabs between the cells, and with quotation marks around them or as part of the text.
     *
     * @param defaults what holds for rows that don't say it themselves
     * @param limit bytes that one row may have
     * @param pages reads the texts that the mapping says are HTML
     */
    public static TableReader tsv(ArticleDefaults defaults, long limit, ColumnMapping columns, FormatReader pages) {
        return new TableReader(defaults, limit, columns, pages, Dialect::ofTsv);
    }

    @Override
    public void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(OneByteUnits.of(in));
        bytes.mark(HEAD);
        String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        bytes.reset();
        Iterator<CsvRecord> rows = dialects.apply(head)
                .rows(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1), limit)
                .iterator();
        try {
            readRows(rows, place, sink);
        } catch (Heading.NoColumn e) {
            sink.accept(Ingested.nothing(place, "no-column", e.explanation()));
        } catch (CsvParseException e) {
            String message = String.valueOf(e.getMessage());
            Matcher line = LINE.matcher(message);
            Place row = new Place(place.file(), line.find() ? Long.parseLong(line.group(1)) : 0);
            sink.accept(Ingested.nothing(row, "broken-table", Excerpt.of(message) + "; the rest is not read"));
        }
    }

    private void readRows(Iterator<CsvRecord> rows, Place place, Consumer<Ingested> sink)
            throws IOException, Heading.NoColumn {
        CsvRecord row = next(rows);
        if (row == null) {
            sink.accept(Ingested.nothing(place, "empty-file", "nothing in it"));
            return;
        }
        List<String> names = DecodedRow.of(row, place).cells();
        RowArticle articles = new RowArticle(Heading.of(names, columns), columns, defaults, pages);
        row = next(rows);
        if (row == null) {
            sink.accept(Ingested.nothing(place, "empty-file", "no rows behind the heading"));
        }
        while (row != null) {
            sink.accept(articles.read(DecodedRow.of(row, new Place(place.file(), row.getStartingLineNumber()))));
            row = next(rows);
        }
    }

    /** The next row or null; a stream that fails does so as what it is. */
    private static @Nullable CsvRecord next(Iterator<CsvRecord> rows) throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
