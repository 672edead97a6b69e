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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds statements in the ledger. */
@Command(
        name = "search",
        description = "Finds what was said: utterances with the number of their reports, newest first.",
        footer = {
            "",
            "WORDS must all occur; \"quoted words\" as a phrase, begin* for beginnings, -word for words that must not.",
            "",
            "Examples:",
            "  parley search talks --speaker Putin --from 2021-01-01",
            "  parley search '\"special military operation\"' --reports --csv > reports.csv",
            "  parley search --about \"Vladimir Putin\" --country USA"
        })
final class SearchCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 20;

    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final QueryOptions conditions = new QueryOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What must occur in the words said.")
    private List<String> words = List.of();

    @Option(names = "--reports", description = "Lists every report by itself instead of utterances.")
    private boolean reports;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "newest",
            description = "newest or oldest first. Default: ${DEFAULT-VALUE}.")
    private Order order = Order.NEWEST;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Most rows; 0 for all. Default: 20 for people, all for --json and --csv.")
    private int limit = -1;

    SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            StatementQuery query =
                    conditions.query(String.join(" ", words), order, ledger.search(), surroundings.err());
            list(ledger.search(), query, new ListOutput(surroundings, listing, view));
        }
        return ExitCode.OK.number();
    }

    private void list(StatementSearch search, StatementQuery query, ListOutput output) throws IOException {
        if (reports) {
            Found found =
                    output.write(Lists.REPORTS, sink -> search.streamReports(query, most(), sink), UtteranceCards::add);
            sum(Counted.of(found.reports(), "report"), found.reports(), output);
        } else {
            Found found = output.write(
                    Lists.UTTERANCES, sink -> search.streamUtterances(query, most(), sink), UtteranceCards::add);
            sum(Counted.of(found), found.utterances(), output);
        }
    }

    private void sum(String counts, int all, ListOutput output) throws IOException {
        if (listing.isTable()) {
            String shown = most() < all ? "; " + most() + " shown, --limit 0 shows all" : "";
            output.write(counts + shown + "\n");
        }
    }

    private int most() {
        int asked = limit >= 0 ? limit : listing.isTable() ? USUAL_LIMIT : 0;
        return asked == 0 ? Integer.MAX_VALUE : asked;
    }
}
