package org.parley.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.parley.ledger.query.CitedReport;

/**
 * A Parquet file with the columns of {@link RowColumns}. Without its footer, which {@link #finish()} writes, nothing reads it.
 *
 * <p>A row group is collected in memory. Its size is looked at every {@value #ROWS_BETWEEN_CHECKS} rows, not at the hundreds that
 * the library would let pass, for a single row may hold a statement of a megabyte.
 */
final class ParquetReports implements ReportWriter {
    private static final long ROW_GROUP_BYTES = 16L << 20;
    private static final int PAGE_BYTES = 256 << 10;
    private static final int ROWS_BETWEEN_CHECKS = 20;

    private final CarpetWriter<StatementRow> rows;
    private final CitedText.Source texts = new CitedText.Source();

    ParquetReports(OutputStream out, ExportContext context) throws IOException {
        OutputFile file = new CountedStream(out);
        CarpetWriter.Builder<StatementRow> builder = new CarpetWriter.Builder<>(file, StatementRow.class)
                .withConf(new PlainParquetConfiguration())
                .withWriteRecordModel(columns())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withCodecFactory(new GzipCodec())
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .withMinRowCountForPageSizeCheck(ROWS_BETWEEN_CHECKS)
                .withMaxRowCountForPageSizeCheck(ROWS_BETWEEN_CHECKS)
                .withExtraMetaData("parley.version", context.version())
                .withExtraMetaData("parley.title", Characters.wellFormed(context.title()))
                .withExtraMetaData("parley.updated", context.updated().toString());
        for (String words : RowColumns.WORDS) {
            builder = builder.withStatisticsEnabled(words, false);
        }
        rows = builder.build();
    }

    private static WriteRecordModelType<StatementRow> columns() {
        WriteRecordModelType<StatementRow> model = FieldTypes.writeRecordModel(StatementRow.class);
        for (Column<StatementRow> column : RowColumns.ALL) {
            model = model.withField(column.name(), type(column.type()), column.value());
        }
        return model;
    }

    private static FieldType type(Column.Type type) {
        return switch (type) {
            case TEXT -> FieldTypes.STRING.notNull();
            case OPTIONAL_TEXT -> FieldTypes.STRING;
            case TEXTS -> FieldTypes.LIST.ofType(FieldTypes.STRING.notNull()).notNull();
            case DAY -> FieldTypes.LOCAL_DATE;
            case REAL -> FieldTypes.DOUBLE.notNull();
            case INTEGER -> FieldTypes.INTEGER.notNull();
            case LONG -> FieldTypes.LONG.notNull();
        };
    }

    @Override
    public void write(CitedReport report) throws IOException {
        rows.write(new StatementRow(report, texts.of(report.article())));
    }

    @Override
    public void finish() throws IOException {
        rows.close();
    }

    /** Does not close the library's writer, which would write a footer and make half an export look whole. */
    @Override
    public void close() {
        // holds nothing but memory
    }
}
