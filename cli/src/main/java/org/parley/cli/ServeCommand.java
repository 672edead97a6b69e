package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.cli.run.Engine;
import org.parley.cli.serve.Addresses;
import org.parley.cli.serve.DroppedPages;
import org.parley.cli.serve.IdentifiedReading;
import org.parley.cli.serve.LedgerRulings;
import org.parley.cli.serve.PatientEngine;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.web.WebServer;
import org.parley.web.WebSettings;
import org.parley.web.edit.Rulings;
import org.parley.web.page.LedgerQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a ledger in a browser. */
@Command(
        name = "serve",
        description = {
            "Shows the ledger in a browser, until it is interrupted (Ctrl-C). Pages follow an ingest that runs meanwhile.",
            "Nobody but this machine is let in, unless --host names another address; then a token is needed."
        },
        footer = {
            "",
            "Examples:",
            "  parley serve",
            "  parley serve --host 0.0.0.0 --name desk.example.org --token-file tokens.txt"
        })
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private final ServeOptions where = new ServeOptions();

    @Option(
            names = "--allow-edit",
            description =
                    "Lets people merge and part actors, and link answers or cut them off; their decisions become entries.")
    private boolean allowEdit;

    @Option(names = "--no-reading", description = "Switches off the page that reads pasted articles.")
    private boolean noReading;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        WebSettings settings = where.settings().withEdits(allowEdit);
        try (Ledger ledger = ledgerOptions.open(Access.READ, surroundings);
                Engine engine = new PatientEngine(surroundings.engine())) {
            Rulings rulings = new LedgerRulings(ledger, () -> ledgerOptions.open(Access.WRITE, surroundings));
            try (WebServer server = WebServer.start(
                    settings,
                    new LedgerQueries(ledger.search(), ledger.events(), ledger.exchanges(), ledger.terms()),
                    ledger::lastEntry,
                    noReading ? null : IdentifiedReading.of(engine),
                    DroppedPages.read(),
                    rulings,
                    System::nanoTime)) {
                announce(Addresses.of(settings.host(), server.port(), settings.names()));
                surroundings.interruption().await();
            }
        }
        return ExitCode.OK.number();
    }

    private void announce(Addresses at) {
        surroundings
                .err()
                .println("parley: " + ledgerOptions.path(surroundings) + " is at " + at.here() + " – Ctrl-C ends it");
        if (at.isOpen()) {
            String where = at.others().isEmpty() ? "" : " at " + String.join(" or ", at.others());
            surroundings.err().println("parley: it is open to other machines" + where + "; each needs a token");
        }
    }
}
