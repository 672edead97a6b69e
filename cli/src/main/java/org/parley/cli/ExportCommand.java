package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.export.ExportContext;
import org.parley.export.ExportFormat;
import org.parley.export.Exports;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;
import org.parley.ledger.query.StatementSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
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

    @Mixin
    private final ExportTarget target = new ExportTarget();

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat chosen = format();
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            StatementQuery query =
                    conditions.query(String.join(" ", words), Order.NEWEST, ledger.search(), surroundings.err());
            return target.write(surroundings, out -> write(ledger.search(), query, chosen, out));
        }
    }

    private String write(StatementSearch search, StatementQuery query, ExportFormat chosen, OutputStream out)
            throws IOException {
        long reports = Exports.write(
                chosen,
                sink -> search.stream(query, ExportTarget.until(surroundings.interruption(), sink)),
                out,
                context(search));
        return Counted.of(reports, "report") + " written";
    }

    private ExportContext context(StatementSearch search) {
        String title = words.isEmpty() ? "Statements" : "Statements: " + String.join(" ", words);
        Instant changed = Objects.requireNonNullElse(search.stats().changed(), Instant.EPOCH);
        return new ExportContext(title, null, null, changed, ParleyVersion.read());
    }

    /** The format that was asked for, else that of the longest ending that fits; two formats share .jsonld, which tells nothing. */
    private ExportFormat format() {
        Path output = target.file();
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
    static final class FormatConverter implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String name) {
            return ExportFormat.named(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no format '" + name + "'; there are " + String.join(", ", new FormatNames())));
        }
    }
}
