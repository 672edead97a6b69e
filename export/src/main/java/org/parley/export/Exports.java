package org.parley.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.parley.ledger.query.CitedReport;

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

    /**
     * Writes a whole export.
     *
     * <pre>{@code Exports.write(ExportFormat.CSV, sink -> search.stream(query, sink), out, context)}</pre>
     *
     * @param reports hands all reports to the sink that it is given, those of one article one after another; what it throws breaks
     *     the export off and comes through
     * @param out stays open
     * @return how many reports were written
     * @throws IOException if the stream does not take it
     */
    public static long write(
            ExportFormat format, Consumer<Consumer<CitedReport>> reports, OutputStream out, ExportContext context)
            throws IOException {
        long[] written = new long[1];
        try (ReportWriter writer = open(format, out, context)) {
            reports.accept(report -> {
                put(report, writer);
                written[0]++;
            });
            writer.finish();
        } catch (Refused e) {
            throw e.refusal;
        }
        return written[0];
    }

    private static void put(CitedReport report, ReportWriter writer) {
        try {
            writer.write(report);
        } catch (IOException e) {
            throw new Refused(e);
        }
    }

    /** Carries the stream's exception through the search, told apart from any that the search itself throws. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final IOException refusal;

        Refused(IOException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
