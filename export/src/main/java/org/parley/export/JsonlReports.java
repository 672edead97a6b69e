package org.parley.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.interchange.InterchangeWriter;
import org.parley.ledger.query.CitedReport;
import org.parley.model.Dialogue;
import org.parley.model.Extraction;
import org.parley.model.Statement;

/**
 * The interchange format, version 1: a line an article, with those of its statements that were asked for, in the order in which
 * they came, and all its events. Keeps the statements of one article.
 */
final class JsonlReports implements ReportWriter {
    private final OutputStream out;
    private final InterchangeWriter lines = new InterchangeWriter();
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable CitedReport first;

    JsonlReports(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void write(CitedReport report) throws IOException {
        if (first != null && !isOfSameReading(first, report)) {
            line(first);
        }
        if (first == null) {
            first = report;
        }
        statements.add(report.statement());
    }

    private static boolean isOfSameReading(CitedReport one, CitedReport other) {
        return one.article().id().equals(other.article().id())
                && one.provenance().equals(other.provenance());
    }

    private void line(CitedReport any) throws IOException {
        lines.write(
                new Extraction(
                        any.article(),
                        List.of(),
                        List.of(),
                        statements,
                        any.events(),
                        Dialogue.NONE,
                        List.of(),
                        any.provenance()),
                out);
        statements.clear();
        first = null;
    }

    @Override
    public void finish() throws IOException {
        if (first != null) {
            line(first);
        }
        out.flush();
    }

    @Override
    public void close() {
        statements.clear();
        first = null;
    }
}
