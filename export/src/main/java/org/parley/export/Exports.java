package org.parley.export;

import java.io.IOException;
import java.io.OutputStream;

/** Opens writers of all formats. */
public final class Exports {
    private Exports() {}

    /**
     * Begins an export.
     *
     * @param out stays open, whatever happens; buffered inside, so that it need not be
     * @throws IOException if the stream does not take the beginning of the format
     */
    public static ReportWriter open(ExportFormat format, OutputStream out, ExportContext context) throws IOException {
        return new OneWayWriter(
                switch (format) {
                    case CSV -> new CsvReports(out);
                    case JSONL -> new JsonlReports(out);
                    case PARQUET -> new ParquetReports(out, context);
                    case WEB_ANNOTATION -> new AnnotationReports(out, context);
                    case SCHEMA_ORG -> new SchemaOrgReports(out, context);
                    case QUOTATIONS -> new QuotationReports(out);
                    case ATOM -> new AtomReports(out, context);
                });
    }
}
