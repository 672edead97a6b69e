package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.FieldMatchingStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.CitedReport;

class ParquetReportsTest {
    /** The columns as a reader of the file would declare them. */
    record Row(
            String statement,
            String utterance,
            @Nullable LocalDate saidFrom,
            @Nullable LocalDate saidTo,
            @Nullable String saidWords,
            @Nullable LocalDate day,
            @Nullable String speaker,
            @Nullable String speakerId,
            @Nullable String speakerKind,
            @Nullable String post,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String addressee,
            List<String> relays,
            String form,
            String type,
            String text,
            String cue,
            String source,
            double confidence,
            String foundBy,
            @Nullable String outlet,
            @Nullable LocalDate published,
            String title,
            @Nullable String url,
            String article,
            int articleVersion,
            @Nullable String sourceId,
            long story,
            int start,
            int end,
            String language,
            String engine,
            String model,
            String rules) {}

    @TempDir
    Path folder;

    @Test
    void everyRowComesBackWithItsTypes() throws IOException, ReflectiveOperationException {
        List<CitedReport> reports = Samples.allReports();
        List<Row> rows = new CarpetReader<>(write(reports).toFile(), Row.class)
                .withFieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE)
                .toList();
        assertThat(rows).hasSameSizeAs(reports);
        for (int i = 0; i < rows.size(); i++) {
            StatementRow row = new StatementRow(
                    reports.get(i), new CitedText.Source().of(reports.get(i).article()));
            for (int column = 0; column < RowColumns.ALL.size(); column++) {
                Object read =
                        Row.class.getRecordComponents()[column].getAccessor().invoke(rows.get(i));
                assertThat(read)
                        .as(RowColumns.ALL.get(column).name())
                        .isEqualTo(RowColumns.ALL.get(column).value().apply(row));
            }
        }
        assertThat(rows.get(1).relays()).containsExactly("Gazette");
        assertThat(rows.get(0).saidFrom()).isEqualTo("2026-03-01");
    }

    @Test
    void theFileSaysWhatItIsAndHasTheColumnsOfTheTable() throws IOException {
        ParquetMetadata footer = footer(write(Samples.full().reports()));
        assertThat(footer.getFileMetaData().getKeyValueMetaData())
                .containsEntry("parley.version", "0.2.0")
                .containsEntry("parley.title", Samples.CONTEXT.title())
                .containsEntry("parley.updated", "2026-03-04T05:06:07Z");
        assertThat(footer.getFileMetaData().getSchema().getFields())
                .extracting(field -> field.getName())
                .containsExactlyElementsOf(
                        RowColumns.ALL.stream().map(Column::name).toList());
    }

    @Test
    void rowGroupsAreBoundedEvenWhereRowsAreHuge() throws IOException {
        Random random = new Random(11);
        Path file = folder.resolve("huge.parquet");
        try (OutputStream out = Files.newOutputStream(file);
                ReportWriter writer = Exports.open(ExportFormat.PARQUET, out, Samples.CONTEXT)) {
            for (int i = 0; i < 160; i++) {
                byte[] noise = new byte[300_000];
                random.nextBytes(noise);
                String text = Base64.getEncoder().encodeToString(noise);
                writer.write(ToldArticle.of(text).says(text).done().reports().get(0));
            }
            writer.finish();
        }
        assertThat(footer(file).getBlocks())
                .hasSizeGreaterThan(1)
                .allSatisfy(group -> assertThat(group.getCompressedSize()).isLessThan(30L << 20));
    }

    @Test
    void anExportThatWasNotFinishedIsNotReadable() throws IOException {
        Path file = folder.resolve("half.parquet");
        try (OutputStream out = Files.newOutputStream(file);
                ReportWriter writer = Exports.open(ExportFormat.PARQUET, out, Samples.CONTEXT)) {
            writer.write(Samples.full().reports().get(0));
        }
        assertThatThrownBy(() -> footer(file)).hasMessageContaining("not a Parquet file");
    }

    private Path write(List<CitedReport> reports) throws IOException {
        Path file = folder.resolve("all.parquet");
        return Files.write(file, Samples.export(ExportFormat.PARQUET, Samples.CONTEXT, reports));
    }

    private static ParquetMetadata footer(Path file) throws IOException {
        InputFile input = new LocalInputFile(file);
        try (ParquetFileReader reader =
                ParquetFileReader.open(input, ParquetReadOptions.builder().build())) {
            return reader.getFooter();
        }
    }
}
