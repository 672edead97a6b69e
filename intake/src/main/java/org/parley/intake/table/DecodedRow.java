package org.parley.intake.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.ingest.TextLayout;

/**
 * A row in characters.
 *
 * @param place where it starts
 * @param cells empty where it is no text
 * @param problems with its charset
 */
record DecodedRow(Place place, List<String> cells, List<InputProblem> problems) {
    DecodedRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /**
     * Decodes a row.
     *
     * @param row whose characters are bytes
     */
    static DecodedRow of(CsvRecord row, Place place) {
        byte[] bytes = String.join("\n", row.getFields()).getBytes(StandardCharsets.ISO_8859_1);
        TextLayout layout = TextLayout.of(bytes, place);
        Charset charset = layout.charset();
        if (charset == null) {
            return new DecodedRow(place, List.of(), layout.problems());
        }
        List<String> cells = row.getFields().stream()
                .map(cell -> new String(cell.getBytes(StandardCharsets.ISO_8859_1), charset))
                .toList();
        return new DecodedRow(place, cells, layout.problems());
    }
}
