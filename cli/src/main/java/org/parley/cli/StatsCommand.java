package org.parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.listing.Lists;
import org.parley.cli.listing.Totals;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.EventSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts what a ledger holds. */
@Command(name = "stats", description = "Counts what the ledger holds: reports apart from utterances and from events.")
final class StatsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    StatsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            Totals stats = new Totals(ledger.search().stats(), ledger.events().count(EventSearch.all()));
            ListOutput output = new ListOutput(surroundings, listing, view);
            if (listing.isTable()) {
                output.write(Lists.STATS.inLines(stats));
            } else {
                output.write(Lists.STATS, List.of(stats));
            }
        }
        return ExitCode.OK.number();
    }
}
