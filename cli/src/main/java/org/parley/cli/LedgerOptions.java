package org.parley.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOptions {
    private static final String VARIABLE = "PARLEY_LEDGER";
    private static final Path USUAL = Path.of("parley.ledger");

    @Option(
            names = {"-l", "--ledger"},
            paramLabel = "FILE",
            description = "The ledger. Default: $PARLEY_LEDGER, else parley.ledger in this folder.")
    private @Nullable Path file;

    /** Opens it; the caller closes it. */
    Ledger open(Access access, Surroundings surroundings) {
        return Ledger.open(path(surroundings), access, Clock.systemUTC());
    }

    /** The folder of dead letters that belongs to a ledger. */
    static Path letters(Path ledger) {
        return Path.of(ledger + ".dead-letters");
    }

    /** The file, whether or not it is there. */
    Path path(Surroundings surroundings) {
        if (file != null) {
            return file;
        }
        String named = surroundings.terminal().environment().getOrDefault(VARIABLE, "");
        return named.isEmpty() ? USUAL : Path.of(named);
    }
}
