package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ledger.query.CitedReport;

class CsvReportsTest {
    @Test
    void everyReportIsARowWithItsCells() throws IOException {
        List<NamedCsvRecord> rows = read(Samples.full().reports());
        assertThat(rows).hasSize(3);
        NamedCsvRecord row = rows.get(0);
        assertThat(row.getFieldsAsMap())
                .containsEntry("statement", Samples.full().statement(0).id())
                .containsEntry("said_from", "2026-03-01")
                .containsEntry("said_words", "On Sunday")
                .containsEntry("day", "2026-03-01")
                .containsEntry("speaker", "Ana Ruiz")
                .containsEntry("speaker_kind", "person")
                .containsEntry("post", "port minister")
                .containsEntry("country", "ESP")
                .containsEntry("addressee", "Northland")
                .containsEntry("relays", "")
                .containsEntry("form", "direct")
                .containsEntry("text", "“We reopen,” … “and we stay 😀 open.”")
                .containsEntry("cue", "told")
                .containsEntry("confidence", "0.9877")
                .containsEntry("published", "2026-03-02")
                .containsEntry("article_version", "2")
                .containsEntry("story", "4000000000")
                .containsEntry("start", "51")
                .containsEntry("end", "95")
                .containsEntry("language", "en")
                .containsEntry("rules", "1an9");
        assertThat(rows.get(1).getField("relays")).isEqualTo("Gazette");
        assertThat(rows.get(1).getField("post"))
                .as("not the post that the ledger knows of another day")
                .isEmpty();
    }

    @Test
    void everyCellComesBackAsItWas() throws IOException {
        List<CitedReport> reports = Samples.allReports();
        List<NamedCsvRecord> rows = read(reports);
        assertThat(rows).hasSameSizeAs(reports);
        for (int i = 0; i < rows.size(); i++) {
            StatementRow row = new StatementRow(
                    reports.get(i), new CitedText.Source().of(reports.get(i).article()));
            for (Column<StatementRow> column : RowColumns.ALL) {
                String cell = FormulaGuard.unguarded(rows.get(i).getField(column.name()));
                assertThat(cell).as(column.name()).isEqualTo(expected(column, row));
            }
        }
    }

    private static String expected(Column<StatementRow> column, StatementRow row) {
        Object value = column.value().apply(row);
        String text = value == null
                ? ""
                : value instanceof List<?> list ? String.join("; ", list.toArray(String[]::new)) : value.toString();
        return text.replace('\u0000', '\ufffd');
    }

    @Test
    void nothingBeginsAsAFormulaAndNothingHoldsANul() throws IOException {
        for (NamedCsvRecord row : read(Samples.allReports())) {
            assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)\\s*[=+\\-@＝＋－＠].*|[\t\r\n].*"));
            assertThat(row.getFields()).noneMatch(cell -> cell.indexOf('\u0000') >= 0);
        }
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
        String csv = new String(Samples.export(ExportFormat.CSV, Samples.CONTEXT, List.of()), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffstatement,utterance,said_from,").endsWith(",rules\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1,'=1+1",
                "'=1,''=1",
                "' -a,'' -a",
                "'We will',  'We will'",
                "a=b,a=b",
                "＝1,'＝1",
                "“-”,“-”",
                "' ',' '",
            })
    void guardsFormulasAndNothingElse(String cell, String guarded) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo(guarded);
        assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(cell);
    }

    @Test
    void everyGuardCanBeTakenOff() {
        Random random = new Random(7);
        String letters = "'=-+@ \t\r\na＝";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                cell.append(letters.charAt(random.nextInt(letters.length())));
            }
            String guarded = FormulaGuard.guarded(cell.toString());
            assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(cell.toString());
            assertThat(guarded).doesNotMatch("(?s)\\s*[=+\\-@＝].*");
        }
    }

    private static List<NamedCsvRecord> read(List<CitedReport> reports) throws IOException {
        byte[] csv = Samples.export(ExportFormat.CSV, Samples.CONTEXT, reports);
        String text = new String(csv, 3, csv.length - 3, StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().maxBufferSize(1 << 24).ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }
}
