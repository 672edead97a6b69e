package org.parley.cli.serve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.ledger.Ledger;
import org.parley.ledger.entry.EntryKind;
import org.parley.web.edit.ActorRulings;

/**
 * Edits of actors as entries of a ledger, which is opened for writing for as long as each takes, so that an ingest can run between
 * two of them.
 *
 * @param reading tells what was decided
 * @param writing opens the ledger for writing
 */
public record LedgerRulings(Ledger reading, Supplier<Ledger> writing) implements ActorRulings {
    @Override
    public void merge(Set<String> actorIds, String note) {
        write(ledger -> ledger.merge(actorIds, note));
    }

    @Override
    public void apart(String actorId, String note) {
        write(ledger -> ledger.apart(actorId, note));
    }

    @Override
    public void undo(long entry, String note) {
        write(ledger -> ledger.undo(entry, note));
    }

    private void write(Consumer<Ledger> edit) {
        synchronized (reading) {
            try (Ledger ledger = writing.get()) {
                edit.accept(ledger);
            }
        }
    }

    @Override
    public List<Ruling> rulings() {
        return reading.rulings().stream()
                .filter(ruling -> ruling.kind() == EntryKind.MERGE || ruling.kind() == EntryKind.APART)
                .map(ruling -> new Ruling(
                        ruling.entry(),
                        ruling.recorded(),
                        ruling.kind() == EntryKind.MERGE ? Kind.MERGE : Kind.APART,
                        new LinkedHashSet<>(ruling.actors()),
                        ruling.note(),
                        true))
                .sorted(Comparator.comparingLong(Ruling::entry).reversed())
                .toList();
    }
}
