package org.parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.cli.listing.Field;
import org.parley.cli.listing.Listing;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ExtractionRun;
import org.parley.cli.run.LedgerWriter;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.run.Progress;
import org.parley.cli.run.ResultWriter;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.ledger.Access;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.ArticleChange;
import org.parley.ledger.Ledger;
import org.parley.ledger.StatementChange;
import org.parley.model.Article;
import org.parley.model.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the ledger's articles again with the present engine, or extracts them again. */
@Command(
        name = "reread",
        description = {
            "Reads the articles of the ledger again that an older engine read, and lists what changed, article by article as it "
                    + "goes; --json writes an object a line. The older readings stay in the ledger.",
            "Ended before it is through, it goes on with the rest the next time."
        })
final class RereadCommand implements Callable<Integer> {
    /** A change with the article that it is in. */
    private record Row(Article article, StatementChange change) {
        private static @Nullable String speaker(@Nullable Statement statement) {
            return statement == null || statement.speaker() == null
                    ? null
                    : statement.speaker().actor().name();
        }

        /** Article, what changed, who speaks and what is said; each of the last two twice where it changed. */
        private String inWords() {
            return article.id() + ": " + change.what() + "; "
                    + turned(speaker(change.before()), speaker(change.after()), change) + "; "
                    + turned(text(change.before()), text(change.after()), change);
        }

        private static String turned(@Nullable String before, @Nullable String after, StatementChange change) {
            String then = Objects.requireNonNullElse(before, "nobody");
            String now = Objects.requireNonNullElse(after, "nobody");
            if (change.before() == null || then.equals(now)) {
                return now;
            }
            return change.after() == null ? then : then + " → " + now;
        }
    }

    private static final Listing<Row> CHANGES = new Listing<>(List.of(
            new Field<>("article", row -> row.article().id()),
            new Field<>("change", row -> row.change().what()),
            new Field<>("speaker_before", row -> Row.speaker(row.change().before())),
            new Field<>("speaker_after", row -> Row.speaker(row.change().after())),
            new Field<>("before", row -> text(row.change().before())),
            new Field<>("after", row -> text(row.change().after()))));

    private static final Listing<ArticleChange> VERSIONS = new Listing<>(List.of(
            new Field<>("article", change -> change.before().id()),
            new Field<>("becomes", change -> change.after().id()),
            new Field<>("change", ArticleChange::what),
            new Field<>("title", change -> change.after().title()),
            new Field<>("characters_before", change -> change.before().text().length()),
            new Field<>("characters_after", change -> change.after().text().length())));

    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final JobsOption jobs = new JobsOption();

    @Option(
            names = "--originals",
            description =
                    "Extracts the text again from the pages and files that articles came from, before they are read. An "
                            + "article that comes out otherwise becomes a new version of the same article.")
    private boolean originals;

    private long changes;
    private long changed;

    RereadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        try (Ledger ledger = ledgerOptions.open(Access.WRITE, surroundings);
                Engine engine = surroundings.engine().get();
                Progress progress = surroundings.progress()) {
            if (originals) {
                extract(ledger, engine, problems, progress);
            } else {
                read(ledger, engine, problems, progress);
            }
        }
        if (surroundings.interruption().isRequested()) {
            return ExitCode.INTERRUPTED.number();
        }
        return (problems.total() > 0 ? ExitCode.PROBLEMS : ExitCode.OK).number();
    }

    private void read(Ledger ledger, Engine engine, ProblemLog problems, Progress progress) throws IOException {
        RunningList<Row> rows = new RunningList<>(surroundings.out(), listing.form(), CHANGES, Row::inWords);
        LedgerWriter writer = new LedgerWriter(ledger, (extraction, appended) -> {
            progress.clearLine();
            rows.add(appended.changes().stream()
                    .map(change -> new Row(extraction.article(), change))
                    .toList());
            changes += appended.changes().size();
            changed += appended.changes().isEmpty() ? 0 : 1;
        });
        run(engine, writer, problems, progress, unread(ledger, engine));
        summary(Counted.of(writer.count(Outcome.REREAD), "article") + " read again, " + Counted.of(changes, "change")
                + " in " + Counted.of(changed, "article"));
    }

    private void extract(Ledger ledger, Engine engine, ProblemLog problems, Progress progress) throws IOException {
        RunningList<ArticleChange> rows = new RunningList<>(
                surroundings.out(),
                listing.form(),
                VERSIONS,
                change -> change.before().id() + " → " + change.after().id() + ": " + change.what());
        ExtractedAgain again = new ExtractedAgain(ledger, surroundings.originals(), change -> {
            progress.clearLine();
            rows.add(List.of(change));
            changed++;
        });
        run(engine, again, problems, progress, again::source);
        summary(Counted.of(changed, "new version") + " kept");
    }

    private void run(
            Engine engine,
            ResultWriter writer,
            ProblemLog problems,
            Progress progress,
            Consumer<Consumer<Ingested>> source)
            throws IOException {
        new ExtractionRun(engine, writer, surroundings.out(), problems, surroundings.interruption(), progress)
                .run(source, jobs.count());
    }

    private void summary(String line) {
        surroundings.err().println("parley: " + line);
    }

    private static Consumer<Consumer<Ingested>> unread(Ledger ledger, Engine engine) {
        return sink -> ledger.unread(
                engine::provenance,
                article -> sink.accept(new Ingested(
                        Place.of(Objects.requireNonNullElse(article.sourceId(), article.id())), article, List.of())));
    }

    private static @Nullable String text(@Nullable Statement statement) {
        return statement == null ? null : statement.text();
    }
}
