package org.parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.listing.EventList;
import org.parley.cli.table.EventBlocks;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.CodedEvent;
import org.parley.ledger.query.EventQuery;
import org.parley.ledger.query.EventSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds events in the ledger. */
@Command(
        name = "events",
        description = "Finds who did what to whom: events with the number of their reports, newest first.",
        footer = {
            "",
            "Examples:",
            "  parley events --actor RUS --recipient USA",
            "  parley events --actor RUS --recipient USA --either-way --from 2021-01-01",
            "  parley events --type SANCTION --status planned --csv > planned.csv"
        })
final class EventsCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 20;

    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final EventOptions conditions = new EventOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Most rows; 0 for all. Default: 20 for people, all for --json and --csv.")
    private int limit = -1;

    EventsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            EventSearch search = conditions.search();
            list(ledger.events(), search, new ListOutput(surroundings, listing, view));
        }
        return ExitCode.OK.number();
    }

    private void list(EventQuery events, EventSearch search, ListOutput output) throws IOException {
        List<CodedEvent> found = events.events(search, 0, most());
        if (!listing.isTable()) {
            output.write(EventList.EVENTS, found);
            return;
        }
        EventBlocks blocks = new EventBlocks(output.columns(), output.colours());
        for (CodedEvent event : found) {
            output.write(EventList.card(event, blocks));
        }
        EventQuery.EventCounts counts = events.count(search);
        String shown = found.size() < counts.events()
                ? "; " + Counted.number(found.size()) + " shown, --limit 0 shows all"
                : "";
        output.write(
                Counted.of(counts.events(), "event") + " in " + Counted.of(counts.reports(), "report") + shown + "\n");
    }

    private int most() {
        int asked = limit >= 0 ? limit : listing.isTable() ? USUAL_LIMIT : 0;
        return asked == 0 ? Integer.MAX_VALUE : asked;
    }
}
