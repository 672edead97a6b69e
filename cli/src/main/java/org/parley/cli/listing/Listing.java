package org.parley.cli.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Ink;
import org.parley.cli.terminal.StyledText;
import org.parley.export.Column;
import org.parley.export.FormulaGuard;

/**
 * Rows with named columns, written in the form that is asked for. Immutable.
 *
 * @param <T> what stands in the rows
 */
public final class Listing<T> {
    private static final String GAP = "  ";
    private static final String BETWEEN_VALUES = "; ";
    private static final int WIDEST_COLUMN = 48;

    private final List<Field<T>> fields;

    /** A list of these columns. */
    public Listing(List<Field<T>> fields) {
        this.fields = List.copyOf(fields);
    }

    /** A list of columns that other tables have too. */
    public static <T> Listing<T> of(List<Column<T>> columns) {
        return new Listing<>(columns.stream()
                .map(column -> new Field<>(column.name(), column.value()))
                .toList());
    }

    /**
     * One JSON array with an object for each row; stays well-formed whatever the rows hold.
     *
     * @param rows hands all rows to whoever it is given, one at a time
     */
    public void writeJson(Consumer<Consumer<T>> rows, OutputStream out) throws IOException {
        Writer utf8 = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonGenerator json = new JsonFactory().createGenerator(utf8);
        json.setHighestNonEscapedChar(0); // 0: as JSON has it
        json.writeStartArray();
        rows.accept(row -> writeRow(row, json));
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }

    private void writeRow(T row, JsonGenerator json) {
        try {
            json.writeRaw('\n');
            writeObject(row, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One JSON object a line, for rows that come one by one. */
    public void writeJsonLines(Iterable<T> rows, OutputStream out) throws IOException {
        Writer utf8 = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (T row : rows) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
                json.setHighestNonEscapedChar(0);
                writeObject(row, json);
            }
            utf8.append(line.getBuffer()).append('\n');
        }
        utf8.flush();
    }

    private void writeObject(T row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Field<T> field : fields) {
            json.writeFieldName(field.name());
            writeJson(field.value().apply(row), json);
        }
        json.writeEndObject();
    }

    private static void writeJson(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            for (Object one : many) {
                writeJson(one, json);
            }
            json.writeEndArray();
        } else {
            json.writeString(wellFormed(value.toString()));
        }
    }

    /** UTF-8 has no form for half a surrogate pair. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /**
     * RFC 4180 with a header line.
     *
     * @param rows hands all rows to whoever it is given, one at a time
     */
    public void writeCsv(Consumer<Consumer<T>> rows, OutputStream out) throws IOException {
        CsvWriter csv = csv(out);
        csv.writeRecord(fields.stream().map(Field::name).toList());
        rows.accept(row -> csv.writeRecord(cells(row)));
        csv.flush();
    }

    private static CsvWriter csv(OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private List<String> cells(T row) {
        return fields.stream()
                .map(field -> words(field.value().apply(row)))
                .map(FormulaGuard::guarded)
                .toList();
    }

    /** The same without the header line, for rows that come one by one. */
    public void writeCsvRows(Iterable<T> rows, OutputStream out) throws IOException {
        CsvWriter csv = csv(out);
        for (T row : rows) {
            csv.writeRecord(cells(row));
        }
        csv.flush();
    }

    /** Columns side by side, as wide as their contents up to a limit, the last one as wide as is left. */
    public void writeTable(List<T> rows, int columns, boolean colours, OutputStream out) throws IOException {
        int[] widths = new int[fields.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = fields.get(i).name().length();
            for (T row : rows) {
                StyledText cell = StyledText.of(words(fields.get(i).value().apply(row)), Ink.PLAIN);
                widths[i] = Math.max(widths[i], Math.min(WIDEST_COLUMN, cell.width()));
            }
        }
        StringBuilder text = new StringBuilder();
        line(
                fields.stream().map(field -> field.name().replace('_', ' ')).toList(),
                Ink.FAINT,
                widths,
                columns,
                colours,
                text);
        for (T row : rows) {
            List<String> cells = fields.stream()
                    .map(field -> words(field.value().apply(row)))
                    .toList();
            line(cells, Ink.PLAIN, widths, columns, colours, text);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One row with each column on a line of its own. */
    public String inLines(T row) {
        int widest =
                fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Field<T> field : fields) {
            String name = field.name().replace('_', ' ');
            text.append(name)
                    .append(" ".repeat(widest - name.length()))
                    .append(GAP)
                    .append(words(field.value().apply(row)))
                    .append('\n');
        }
        return text.toString();
    }

    private static void line(
            List<String> cells, Ink ink, int[] widths, int columns, boolean colours, StringBuilder text) {
        StyledText line = new StyledText();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(new StyledText().pad(GAP.length()));
            }
            int room = Math.max(1, Math.min(widths[i], columns - line.width()));
            StyledText cell = StyledText.of(cells.get(i), ink).wrap(room).get(0);
            line.append(cell).pad(room - cell.width());
        }
        text.append(line.render(colours).stripTrailing()).append('\n');
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN_VALUES));
        }
        return Objects.toString(value, "");
    }
}
