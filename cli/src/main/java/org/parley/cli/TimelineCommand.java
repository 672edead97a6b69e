package org.parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.listing.Lists;
import org.parley.cli.listing.UtteranceCards;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.Findings;
import org.parley.ledger.query.StatementQuery;
import org.parley.ledger.query.StatementQuery.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What somebody said, day by day. */
@Command(
        name = "timeline",
        description = "Shows what somebody said, oldest first.",
        footer = {"", "Example:", "  parley timeline \"Jen Psaki\" --from 2021-03-01"})
final class TimelineCommand implements Callable<Integer> {
    private final Surroundings surroundings;

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
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            StatementQuery query = conditions
                    .query("", Order.OLDEST, ledger.search(), surroundings.err())
                    .withSpeakers(QueryOptions.ids(List.of(actor), ledger.search(), surroundings.err()));
            Findings found = ledger.search().find(query, 0, Integer.MAX_VALUE);
            ListOutput output = new ListOutput(surroundings, listing, view);
            if (listing.isTable()) {
                UtteranceCards cards = new UtteranceCards(output.columns(), output.colours());
                found.utterances().forEach(cards::add);
                output.write(cards.text() + Counted.of(found.distinct(), "utterance") + ", "
                        + Counted.of(found.reports(), "report") + "\n");
            } else {
                output.write(Lists.UTTERANCES, found.utterances());
            }
        }
        return ExitCode.OK.number();
    }
}
