package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.ledger.query.CitedReport;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Article;

/** Writers keep an article, or a row group, and not the export. */
class BoundedMemoryTest {
    private static final int REPORTS = 200_000;
    private static final int PARQUET_REPORTS = 40_000;
    private static final int REPORTS_OF_AN_ARTICLE = 20;
    private static final long MOST_BYTES_KEPT = 48L << 20;

    @ParameterizedTest
    @EnumSource
    void whatIsKeptDoesNotGrowWithTheReports(ExportFormat format) throws IOException {
        int reports = format == ExportFormat.PARQUET ? PARQUET_REPORTS : REPORTS;
        List<CitedReport> told = articleToldOnce();
        long before = live();
        long most = 0;
        long[] written = new long[1];
        try (ReportWriter writer = Exports.open(format, counting(written), Samples.CONTEXT)) {
            for (int i = 0; i < reports / REPORTS_OF_AN_ARTICLE; i++) {
                for (CitedReport report : inArticle(i, told)) {
                    writer.write(report);
                }
                if (i % (reports / REPORTS_OF_AN_ARTICLE / 4) == 0) {
                    most = Math.max(most, live() - before);
                }
            }
            most = Math.max(most, live() - before);
            writer.finish();
        }
        assertThat(most).isLessThan(MOST_BYTES_KEPT);
        if (format != ExportFormat.PARQUET) {
            assertThat(written[0]).as("bytes written").isGreaterThan(MOST_BYTES_KEPT);
        }
    }

    private static List<CitedReport> articleToldOnce() {
        String text = "Mayor Ida Holm said the bridge would open. ";
        ToldArticle told = ToldArticle.of(text.repeat(REPORTS_OF_AN_ARTICLE));
        Actor mayor = Actor.of("Ida Holm", ActorKind.PERSON, "mayor", null, null);
        for (int i = 0; i < REPORTS_OF_AN_ARTICLE; i++) {
            told = told.says("the bridge would open")
                    .by(mayor, "Ida Holm", "said")
                    .done();
        }
        return told.reports();
    }

    /** The same reports in an article of its own, whose text is an object of its own. */
    private static List<CitedReport> inArticle(int number, List<CitedReport> reports) {
        Article told = reports.get(0).article();
        Article article =
                new Article("a" + number, null, null, null, List.of(), null, null, "en", told.text() + "No. " + number);
        return reports.stream()
                .map(report ->
                        new CitedReport(report.report(), article, report.statement(), List.of(), report.provenance()))
                .toList();
    }

    private static OutputStream counting(long[] written) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        };
    }

    /** Bytes that are still referred to, roughly. */
    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
