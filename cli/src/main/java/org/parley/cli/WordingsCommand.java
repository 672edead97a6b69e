package org.parley.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.listing.UtteranceCards;
import org.parley.cli.listing.WordingList;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.UtteranceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What somebody said on a matter, and who shortened it. */
@Command(
        name = "wordings",
        description = {
            "Shows what a speaker said on a matter, oldest first, with who reported it in which words.",
            "The matter is that of a statement or of an exchange's first report."
        },
        footer = {
            "",
            "Example:",
            "  parley wordings 173d077caf66ea6b66436c2f",
            "",
            "In a wording [-these words-] of the fullest one are left out and {+these+} are put in."
        })
final class WordingsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ListingOptions listing = new ListingOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(paramLabel = "ID", description = "Of a statement or an exchange, as lists show it.")
    private String id = "";

    WordingsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings)) {
            String statement = ledger.exchanges()
                    .exchange(id)
                    .map(Exchange::openers)
                    .map(openers -> openers.get(0).id())
                    .orElse(id);
            List<UtteranceView> wordings = ledger.terms()
                    .wordings(statement)
                    .orElseThrow(() -> new NotFoundException(
                            "the ledger has no statement or exchange " + id + " of somebody who is named"));
            write(wordings);
        }
        return ExitCode.OK.number();
    }

    private void write(List<UtteranceView> wordings) throws IOException {
        ListOutput output = new ListOutput(surroundings, listing, view);
        if (!listing.isTable()) {
            output.write(
                    WordingList.WORDINGS,
                    wordings.stream()
                            .flatMap(one -> WordingList.rows(one).stream())
                            .toList());
            return;
        }
        UtteranceCards cards = new UtteranceCards(output.columns(), output.colours());
        for (UtteranceView one : wordings) {
            cards.add(one.utterance());
            if (one.wordings().size() > 1) {
                one.wordings().stream().skip(1).forEach(cards::add);
            }
        }
        output.write(cards.text() + Counted.of(wordings.size(), "utterance") + "\n");
    }
}
