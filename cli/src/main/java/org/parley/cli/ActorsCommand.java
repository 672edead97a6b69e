package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.listing.Field;
import org.parley.cli.listing.Listing;
import org.parley.cli.listing.Lists;
import org.parley.cli.run.ProblemLog;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.Ruling;
import org.parley.ledger.actorfile.ActorFile;
import org.parley.ledger.actorfile.ActorFileFormat;
import org.parley.ledger.actorfile.ActorFileReader;
import org.parley.ledger.query.ActorList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is who in a ledger. */
@Command(
        name = "actors",
        description =
                "Finds actors by name, and says who is who: 'merge' makes actors one, 'apart' parts one from those it "
                        + "was taken for, 'undo' takes either back; 'import' takes a list of actors.",
        footer = {"", "Examples:", "  parley actors Peskov", "  parley actors merge ID ID --note \"the same person\""})
final class ActorsCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 100;
    private static final Listing<Ruling> RULINGS = new Listing<>(List.of(
            new Field<>("entry", Ruling::entry),
            new Field<>("kind", ruling -> ruling.kind().stored()),
            new Field<>("recorded", Ruling::recorded),
            new Field<>("actors", Ruling::actors),
            new Field<>("note", Ruling::note)));

    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Part of a name, or an id; without it, those who speak most.")
    private String name = "";

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Most rows; 0 for all. Default: 100 for people, all for --json and --csv.")
    private int limit = -1;

    ActorsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            ActorList found = ledger.search().actors(name, 0, most());
            new ListOutput(surroundings, listing, view).write(Lists.ACTORS, found.actors());
            if (most() < found.total()) {
                surroundings
                        .err()
                        .println("parley: " + Counted.of(found.total(), "actor") + "; the " + Counted.number(most())
                                + " most reported are shown, --limit 0 shows all");
            }
            return (found.total() == 0 && !name.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK).number();
        }
    }

    private int most() {
        int asked = limit >= 0 ? limit : listing.isTable() ? USUAL_LIMIT : 0;
        return asked == 0 ? Integer.MAX_VALUE : asked;
    }

    @Command(name = "merge", description = "Makes actors one, whatever the rules say.")
    int merge(
            @Mixin LedgerOptions where,
            @Parameters(arity = "2..*", paramLabel = "ID", description = "Ids of actors.") List<String> ids,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why.") String note)
            throws IOException {
        try (Ledger ledger = where.open(Access.WRITE, surroundings)) {
            return kept(ledger.merge(new LinkedHashSet<>(ids), note));
        }
    }

    @Command(name = "apart", description = "Parts an actor from those that the rules take it for.")
    int apart(
            @Mixin LedgerOptions where,
            @Parameters(paramLabel = "ID", description = "Id of a member, as 'parley show' lists them.") String id,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why.") String note)
            throws IOException {
        try (Ledger ledger = where.open(Access.WRITE, surroundings)) {
            return kept(ledger.apart(id, note));
        }
    }

    @Command(name = "undo", description = "Takes a merge, an apart or an imported list back.")
    int undo(
            @Mixin LedgerOptions where,
            @Parameters(paramLabel = "ENTRY", description = "Its number, as 'parley actors rulings' lists it.")
                    long entry,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why.") String note)
            throws IOException {
        try (Ledger ledger = where.open(Access.WRITE, surroundings)) {
            return kept(ledger.undo(entry, note));
        }
    }

    @Command(
            name = "import",
            description =
                    "Takes a list of actors: CSV, Popolo JSON, Wikidata query results (CSV or JSON) or a PETRARCH "
                            + "dictionary. It tells who is who from now on and can be undone.")
    int importList(
            @Mixin LedgerOptions where,
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lists of actors.") List<Path> files,
            @Option(
                            names = "--format",
                            defaultValue = "auto",
                            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
                    ActorFileFormat format)
            throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        ActorFileReader reader = new ActorFileReader();
        try (Ledger ledger = where.open(Access.WRITE, surroundings)) {
            for (Path file : files) {
                ActorFile list = reader.read(
                        file, format, problem -> problems.add(problem.place(), problem.code(), problem.explanation()));
                if (!list.actors().isEmpty()) {
                    surroundings
                            .err()
                            .println("parley: " + Counted.of(list.actors().size(), "actor") + " of " + file);
                    kept(ledger.append(named(list, file)));
                }
            }
        }
        return (problems.total() > 0 ? ExitCode.PROBLEMS : ExitCode.OK).number();
    }

    @Command(name = "rulings", description = "Lists the merges, aparts and imported lists that are in force.")
    int rulings(@Mixin LedgerOptions where, @Mixin ListingOptions form, @Mixin ViewOptions colours) throws IOException {
        try (Ledger ledger = where.open(Access.READ, surroundings)) {
            new ListOutput(surroundings, form, colours).write(RULINGS, ledger.rulings());
            return ExitCode.OK.number();
        }
    }

    /** By the name of its file alone: where it lay is nobody's business. */
    private static ActorFile named(ActorFile list, Path file) {
        return new ActorFile(String.valueOf(file.getFileName()), list.digest(), list.format(), list.actors());
    }

    private int kept(long entry) throws IOException {
        String line = "kept as entry " + entry + "\n";
        surroundings.out().write(line.getBytes(StandardCharsets.UTF_8));
        surroundings.out().flush();
        return ExitCode.OK.number();
    }
}
