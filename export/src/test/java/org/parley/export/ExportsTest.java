package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.LedgerException;

class ExportsTest {
    @ParameterizedTest
    @EnumSource
    void theStreamStaysTheCallers(ExportFormat format) throws IOException {
        boolean[] closed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (ReportWriter writer = Exports.open(format, out, Samples.CONTEXT)) {
            writer.write(Samples.full().reports().get(0));
            writer.finish();
        }
        assertThat(closed[0]).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theSameReportsGiveTheSameBytes(ExportFormat format) throws IOException {
        assertThat(Samples.export(format, Samples.CONTEXT, Samples.allReports()))
                .isEqualTo(Samples.export(format, Samples.CONTEXT, Samples.allReports()));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenBehindTheEnd(ExportFormat format) throws IOException {
        ReportWriter writer = Exports.open(format, OutputStream.nullOutputStream(), Samples.CONTEXT);
        writer.finish();
        assertThatThrownBy(() -> writer.write(Samples.full().reports().get(0)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        assertThatCode(writer::close).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatTakesNoMoreGivesItsOwnExceptionAndNoEnd(ExportFormat format) throws IOException {
        Full full = new Full();
        ReportWriter writer = Exports.open(format, full, Samples.CONTEXT);
        full.isFull = true;
        List<CitedReport> reports = Samples.full().reports();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        writer.write(reports.get(i % reports.size()));
                    }
                    writer.finish();
                })
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("no space left");
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        assertThatCode(writer::close).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void aSearchIsWrittenWithItsEndAndCounted(ExportFormat format) throws IOException {
        List<CitedReport> reports = Samples.allReports();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Exports.write(format, reports::forEach, out, Samples.CONTEXT))
                .isEqualTo(reports.size());
        assertThat(out.toByteArray()).isEqualTo(Samples.export(format, Samples.CONTEXT, reports));
    }

    @ParameterizedTest
    @EnumSource
    void aSearchThatBreaksOffLeavesNoEndAndItsOwnException(ExportFormat format) throws IOException {
        List<CitedReport> reports = Samples.full().reports();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerException broken = new LedgerException(LedgerException.Reason.DAMAGED, "damaged");
        assertThatThrownBy(() -> Exports.write(
                        format,
                        sink -> {
                            sink.accept(reports.get(0));
                            throw broken;
                        },
                        out,
                        Samples.CONTEXT))
                .isSameAs(broken);
        byte[] whole = Samples.export(format, Samples.CONTEXT, reports.subList(0, 1));
        assertThat(out.size()).isLessThan(whole.length);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatTakesNoMoreBreaksTheSearchOff(ExportFormat format) {
        Full full = new Full();
        List<CitedReport> reports = Samples.full().reports();
        assertThatThrownBy(() -> Exports.write(
                        format,
                        sink -> {
                            full.isFull = true;
                            for (int i = 0; i < 100; i++) {
                                sink.accept(reports.get(0));
                            }
                        },
                        full,
                        Samples.CONTEXT))
                .isInstanceOf(IOException.class);
    }

    @Test
    void namesAreUniqueAndLeadBack() {
        Set<String> names = Arrays.stream(ExportFormat.values())
                .map(ExportFormat::commandName)
                .collect(Collectors.toSet());
        assertThat(names).hasSameSizeAs(ExportFormat.values());
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(ExportFormat.named(format.commandName())).contains(format);
        }
        assertThat(ExportFormat.named("docx")).isEmpty();
    }

    /** A disk that fills up. */
    private static final class Full extends OutputStream {
        private boolean isFull;

        @Override
        public void write(int b) throws IOException {
            if (isFull) {
                throw new IOException("no space left");
            }
        }
    }
}
