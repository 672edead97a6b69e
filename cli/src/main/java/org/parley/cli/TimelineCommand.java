package org.parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.listing.Lists;
import org.parley.cli.listing.UtteranceCards;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.Found;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;
import org.parley.ledger.query.StatementSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What somebody said, day by day. */
@Command(
        name = "timeline",
        description = "Shows what somebody said, oldest first.",
        footer = {"", "Example:", "  parley timeline \"Jen Psaki\" --from 2021-03-01"})
final class TimelineCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final QueryOptions conditions = new QueryOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(paramLabel = "ACTOR", description = "By name or id.")
    private String actor = "";

    TimelineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (conditions.hasSpeakers()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a timeline is that of one actor, so --speaker can't be given; 'parley search --order oldest"
                            + " --speaker NAME --speaker NAME' lists what several said");
        }
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            StatementSearch search = ledger.search();
            StatementQuery query = conditions
                    .query("", Order.OLDEST, search, surroundings.err())
                    .withSpeakers(QueryOptions.ids(List.of(actor), search, surroundings.err()));
            ListOutput output = new ListOutput(surroundings, listing, view);
            Found found = output.write(
                    Lists.UTTERANCES,
                    sink -> search.streamUtterances(query, Integer.MAX_VALUE, sink),
                    UtteranceCards::add);
            if (listing.isTable()) {
                output.write(Counted.of(found) + "\n");
            }
        }
        return ExitCode.OK.number();
    }
}
