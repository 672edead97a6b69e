package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.export.ExportContext;
import org.parley.export.ExportFormat;
import org.parley.export.Exports;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;
import org.parley.ledger.query.StatementSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the ledger's reports in a form that other tools read. */
@Command(
        name = "export",
        description =
                "Writes reports of the ledger for other tools: all of them, or those that a search finds, each with the "
                        + "characters of the article that it was read from.",
        footer = {
            "",
            "Examples:",
            "  parley export -o statements.csv",
            "  parley export --format parquet -o putin.parquet --speaker \"Vladimir Putin\"",
            "  parley export --format atom talks > talks.atom"
        })
final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final QueryOptions conditions = new QueryOptions();

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What must occur in the words said.")
    private List<String> words = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            completionCandidates = FormatNames.class,
            description =
                    "${COMPLETION-CANDIDATES}. Default: by the ending of the output file; csv on standard output.")
    private @Nullable ExportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes there instead of to standard output; the file appears when it is complete.")
    private @Nullable Path output;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat chosen = format();
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            StatementQuery query =
                    conditions.query(String.join(" ", words), Order.NEWEST, ledger.search(), surroundings.err());
            long reports = output == null
                    ? write(ledger.search(), query, chosen, surroundings.out())
                    : writeFile(ledger.search(), query, chosen, output);
            surroundings.err().println("parley: " + Counted.of(reports, "report") + " written");
            return ExitCode.OK.number();
        } catch (LedgerException e) {
            if (surroundings.interruption().isRequested()) {
                surroundings.err().println("parley: " + e.getMessage());
                return ExitCode.INTERRUPTED.number();
            }
            throw e;
        }
    }

    /** Under another name until it is complete, so that nobody takes half a file for a whole one. */
    private long writeFile(StatementSearch search, StatementQuery query, ExportFormat chosen, Path file)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long reports;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                reports = write(search, query, chosen, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return reports;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(StatementSearch search, StatementQuery query, ExportFormat chosen, OutputStream out)
            throws IOException {
        try {
            return Exports.write(
                    chosen, sink -> search.stream(query, report -> hand(report, sink)), out, context(search));
        } finally {
            out.flush();
        }
    }

    private void hand(CitedReport report, Consumer<CitedReport> sink) {
        if (surroundings.interruption().isRequested()) {
            throw new LedgerException(Reason.FAILED, "interrupted before the export was complete");
        }
        sink.accept(report);
    }

    private ExportContext context(StatementSearch search) {
        String title = words.isEmpty() ? "Statements" : "Statements: " + String.join(" ", words);
        Instant changed = Objects.requireNonNullElse(search.stats().changed(), Instant.EPOCH);
        return new ExportContext(title, null, null, changed, ParleyVersion.read());
    }

    /** The format that was asked for, else that of the longest ending that fits; two formats share .jsonld, which tells nothing. */
    private ExportFormat format() {
        if (format != null || output == null) {
            return format == null ? ExportFormat.CSV : format;
        }
        String name = output.getFileName().toString();
        List<ExportFormat> fitting = Arrays.stream(ExportFormat.values())
                .filter(candidate -> name.endsWith("." + candidate.fileEnding()))
                .sorted(Comparator.comparingInt(
                        candidate -> -candidate.fileEnding().length()))
                .toList();
        if (fitting.isEmpty() || name.endsWith(".jsonld")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the ending of " + name + " does not tell the format: give --format ("
                            + String.join(", ", new FormatNames()) + ")");
        }
        return fitting.get(0);
    }

    /** The names of all formats. */
    static final class FormatNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values())
                    .map(ExportFormat::commandName)
                    .iterator();
        }
    }

    /** A format by its name. */
    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String name) {
            return ExportFormat.named(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no format '" + name + "'; there are " + String.join(", ", new FormatNames())));
        }
    }
}
