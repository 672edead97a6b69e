package org.parley.cli;

import java.io.IOException;
import java.util.ArrayList;
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
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;
import org.parley.ledger.Access;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.Ledger;
import org.parley.ledger.StatementChange;
import org.parley.model.Article;
import org.parley.model.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the ledger's articles again with the present engine. */
@Command(
        name = "reread",
        description = {
            "Reads the articles of the ledger again that an older engine read, and lists what changed.",
            "The older readings stay in the ledger."
        })
final class RereadCommand implements Callable<Integer> {
    /** A change with the article that it is in. */
    private record Row(Article article, StatementChange change) {
        private static @Nullable String speaker(@Nullable Statement statement) {
            return statement == null || statement.speaker() == null
                    ? null
                    : statement.speaker().actor().name();
        }
    }

    private static final Listing<Row> CHANGES = new Listing<>(List.of(
            new Field<>("article", row -> row.article().id()),
            new Field<>("change", row -> row.change().what()),
            new Field<>("speaker_before", row -> Row.speaker(row.change().before())),
            new Field<>("speaker_after", row -> Row.speaker(row.change().after())),
            new Field<>("before", row -> text(row.change().before())),
            new Field<>("after", row -> text(row.change().after()))));

    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Mixin
    private final JobsOption jobs = new JobsOption();

    RereadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        List<Row> changes = new ArrayList<>();
        try (Ledger ledger = ledgerOptions.open(Access.WRITE, surroundings);
                Engine engine = surroundings.engine().get();
                Progress progress = surroundings.progress()) {
            LedgerWriter writer = new LedgerWriter(ledger, (extraction, appended) -> appended.changes()
                    .forEach(change -> changes.add(new Row(extraction.article(), change))));
            new ExtractionRun(engine, writer, surroundings.out(), problems, surroundings.interruption(), progress)
                    .run(unread(ledger, engine), jobs.count());
            new ListOutput(surroundings, listing, view).write(CHANGES, changes);
            surroundings
                    .err()
                    .println("parley: " + Counted.of(writer.count(Outcome.REREAD), "article") + " read again, "
                            + Counted.of(changes.size(), "change"));
        }
        if (surroundings.interruption().isRequested()) {
            return ExitCode.INTERRUPTED.number();
        }
        return (problems.total() > 0 ? ExitCode.PROBLEMS : ExitCode.OK).number();
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
