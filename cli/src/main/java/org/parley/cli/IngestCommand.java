package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.cli.deadletter.DeadLetters;
import org.parley.cli.deadletter.SecondTry;
import org.parley.cli.deadletter.WithDeadLetters;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ExtractionRun;
import org.parley.cli.run.LedgerWriter;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.run.ResultWriter;
import org.parley.cli.run.RunReport;
import org.parley.cli.run.UnreadOnly;
import org.parley.ingest.Ingested;
import org.parley.ledger.Access;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads articles into a ledger. */
@Command(
        name = "ingest",
        description = {
            "Reads articles and keeps them, with all that was said in them, in the ledger.",
            "What the ledger holds already is not read again; a changed article becomes a new version. It may be stopped at "
                    + "any moment and started again."
        },
        footer = {
            "",
            "Examples:",
            "  parley ingest archive/ more.jsonl CC-NEWS-20210318.warc.gz",
            "  parley ingest 'pages/**/*.html' --report run.json",
            "  parley ingest --map text=body,published=date articles.csv",
            "  parley ingest --ledger russia.ledger --published 2021-03-18 --outlet Examiner article.txt",
            "  zcat articles.jsonl.gz | parley ingest -"
        })
final class IngestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final JobsOption jobs = new JobsOption();

    @Parameters(arity = "0..*", paramLabel = "PATH", description = InputOptions.PATHS)
    private List<String> paths = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes there, as JSON, what the run came to: articles, problems by kind and by place.")
    private @Nullable Path report;

    @Option(
            names = "--dead-letters",
            paramLabel = "FOLDER",
            description = "Where input is put that no article came of, with the reason. "
                    + "Default: the ledger's name with .dead-letters behind it.")
    private @Nullable Path deadLetters;

    @Option(names = "--retry", description = "Reads the dead letters again, instead of a PATH.")
    private boolean retry;

    @Option(
            names = {"-q", "--quiet"},
            description = "No summary at the end.")
    private boolean quiet;

    IngestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (paths.isEmpty() != retry) {
            String what = retry ? "--retry takes no PATH" : "nothing to read: a PATH, or --retry for the dead letters";
            throw new ParameterException(spec.commandLine(), what);
        }
        ProblemLog problems = new ProblemLog(surroundings.err());
        DeadLetters letters = DeadLetters.in(letterFolder());
        if (retry && letters.isEmpty()) {
            surroundings.err().println("parley: no dead letters in " + letters.folder());
            return ExitCode.OK.number();
        }
        Clock clock = Clock.systemUTC();
        Instant started = clock.instant();
        try (Ledger ledger = ledgerOptions.open(Access.WRITE, surroundings)) {
            LedgerWriter writer = new LedgerWriter(ledger, (extraction, appended) -> {});
            int articles = ingest(ledger, letters, new WithDeadLetters(writer, letters), problems);
            problems.summarise(articles);
            if (!quiet) {
                surroundings.err().println("parley: " + summary(writer));
                tellOf(letters);
            }
            if (report != null) {
                report(writer, problems, started, Duration.between(started, clock.instant()))
                        .write(report);
            }
            return surroundings.outcome(articles, problems).number();
        }
    }

    private int ingest(Ledger ledger, DeadLetters letters, ResultWriter writer, ProblemLog problems)
            throws IOException {
        try (Engine engine = new UnreadOnly(surroundings.engine().get(), ledger);
                Progress progress = surroundings.progress(() -> retry ? -1 : input.bytes(paths))) {
            return new ExtractionRun(
                            engine, writer, surroundings.out(), problems, surroundings.interruption(), progress)
                    .run(retry ? again(letters) : input.source(paths, surroundings, progress), jobs.count());
        }
    }

    private Consumer<Consumer<Ingested>> again(DeadLetters letters) {
        return InputOptions.identified(new SecondTry(letters, input.sources(), input.pages())::read);
    }

    private Path letterFolder() {
        return deadLetters != null ? deadLetters : LedgerOptions.letters(ledgerOptions.path(surroundings));
    }

    private void tellOf(DeadLetters letters) {
        if (letters.added() > 0) {
            surroundings
                    .err()
                    .println("parley: " + Counted.of(letters.added(), "dead letter") + " in " + letters.folder()
                            + "; once what is wrong is mended: parley ingest --retry");
        }
    }

    private RunReport report(LedgerWriter writer, ProblemLog problems, Instant started, Duration took) {
        Map<String, Integer> articles = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            articles.put(outcome.name().toLowerCase(Locale.ROOT), writer.count(outcome));
        }
        return new RunReport(
                started.toString(),
                took.toMillis() / 1000.0,
                surroundings.interruption().isRequested(),
                articles,
                writer.statements(),
                problems.counts(),
                problems.places(),
                problems.total() - problems.places().size());
    }

    private String summary(LedgerWriter writer) {
        List<String> parts = new ArrayList<>();
        parts.add(Counted.of(writer.count(Outcome.ADDED), "article") + " added");
        if (writer.count(Outcome.NEW_VERSION) > 0) {
            parts.add(Counted.of(writer.count(Outcome.NEW_VERSION), "new version"));
        }
        if (writer.count(Outcome.REREAD) > 0) {
            parts.add(writer.count(Outcome.REREAD) + " read anew");
        }
        if (writer.count(Outcome.KNOWN) > 0) {
            parts.add(writer.count(Outcome.KNOWN) + " already there");
        }
        return String.join(", ", parts) + "; " + Counted.of(writer.statements(), "statement") + " kept in "
                + ledgerOptions.path(surroundings);
    }
}
