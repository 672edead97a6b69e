package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.ledger.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that nothing in a ledger was altered. */
@Command(
        name = "verify",
        description = {
            "Checks that nothing in the ledger was altered or lost: every entry against the digest that binds it to the one "
                    + "before, every span against the text it cuts. It then makes all tables again from the entries, in a "
                    + "temporary file beside the ledger, and holds the ledger's tables and full-text indexes against them, row "
                    + "by row: articles, versions, stories, statements, utterances, what counts, actors, what is known of them, "
                    + "lists, rulings and originals.",
            "--rebuild first puts the ledger's tables right, and brings a ledger of an older version of Parley to the present "
                    + "format; entries stay as they are.",
            "Note the head that it prints: given to --head another day, it proves that the ledger still holds all that it "
                    + "held today."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final LedgerOptions ledgerOptions = new LedgerOptions();

    @Option(
            names = "--head",
            paramLabel = "DIGEST",
            description = "Head of an earlier check that must be in the chain.")
    private @Nullable String head;

    @Option(names = "--rebuild", description = "Makes all tables again from the entries before the check.")
    private boolean rebuild;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private Verification verify(Ledger ledger) {
        try (ProgressBar bar = surroundings.bar("checking", ledger.steps())) {
            return ledger.verify(steps(bar));
        }
    }

    private void rebuild(Ledger ledger) {
        try (ProgressBar bar = surroundings.bar("rebuilding", ledger.steps())) {
            ledger.rebuild(steps(bar));
        }
    }

    private static LongConsumer steps(@Nullable ProgressBar bar) {
        return step -> {
            if (bar != null) {
                bar.stepTo(step);
            }
        };
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = ledgerOptions.open(rebuild ? Access.WRITE : Access.READ, surroundings)) {
            if (rebuild) {
                rebuild(ledger);
            }
            Verification found = verify(ledger);
            for (Verification.Flaw flaw : found.flaws()) {
                String place = flaw.entry() == 0 ? "" : "entry " + flaw.entry() + ": ";
                surroundings
                        .err()
                        .println("parley: " + ledgerOptions.path(surroundings) + ": " + place + flaw.detail());
            }
            boolean known = head == null || ledger.holdsDigest(head);
            if (!known) {
                surroundings.err().println("parley: no entry has the digest " + head + ": the ledger has lost entries");
            }
            String line = Counted.of(found.entries(), "entry") + ", "
                    + Counted.of(found.articles(), "article version") + " and "
                    + Counted.of(found.statements(), "statement") + " checked: "
                    + (found.isSound() && known
                            ? "sound"
                            : Counted.of(found.flaws().size(), "flaw")) + "\nhead "
                    + found.head() + "\n";
            surroundings.out().write(line.getBytes(StandardCharsets.UTF_8));
            surroundings.out().flush();
            return (found.isSound() && known ? ExitCode.OK : ExitCode.PROBLEMS).number();
        }
    }
}
