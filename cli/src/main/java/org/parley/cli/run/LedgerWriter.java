package org.parley.cli.run;

import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.parley.ledger.Appended;
import org.parley.ledger.Appended.Outcome;
import org.parley.ledger.Ledger;
import org.parley.model.Extraction;

/** Keeps results in a ledger instead of writing them out. */
public final class LedgerWriter implements ResultWriter {
    private final Ledger ledger;
    private final BiConsumer<Extraction, Appended> kept;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private long statements;

    /**
     * A writer into that ledger.
     *
     * @param kept is told what became of each extraction
     */
    public LedgerWriter(Ledger ledger, BiConsumer<Extraction, Appended> kept) {
        this.ledger = ledger;
        this.kept = kept;
    }

    @Override
    public void render(Extraction extraction, int ordinal, OutputStream part) {
        // a ledger takes the values themselves
    }

    @Override
    public void write(Finished finished, OutputStream out) {
        Extraction extraction = Objects.requireNonNull(finished.extraction());
        Appended appended = ledger.append(extraction, finished.ingested().original());
        counts.merge(appended.outcome(), 1, Integer::sum);
        statements += appended.statements();
        kept.accept(extraction, appended);
    }

    /** How many extractions came to this. */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many statements were kept. */
    public long statements() {
        return statements;
    }
}
