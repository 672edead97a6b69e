package org.parley.cli.serve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.ledger.Ledger;
import org.parley.ledger.entry.EntryKind;
import org.parley.web.edit.Rulings;

/**
 * Edits of actors and links as entries of a ledger, which is opened for writing for as long as each takes, so that an ingest can run between
 * two of them.
 *
 * @param reading tells what was decided
 * @param writing opens the ledger for writing
 */
public record LedgerRulings(Ledger reading, Supplier<Ledger> writing) implements Rulings {
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
    public void link(String opener, String reply, String note) {
        write(ledger -> ledger.link(opener, reply, note));
    }

    @Override
    public void cut(Set<String> openers, String reply, String note) {
        write(ledger -> openers.forEach(opener -> ledger.cut(opener, reply, note)));
    }

    @Override
    public List<Ruling> rulings() {
        return reading.rulings().stream()
                .flatMap(ruling -> kind(ruling.kind()).stream().map(kind -> ruling(ruling, kind)))
                .sorted(Comparator.comparingLong(Ruling::entry).reversed())
                .toList();
    }

    private static Ruling ruling(org.parley.ledger.Ruling ruling, Kind kind) {
        boolean ofActors = kind == Kind.MERGE || kind == Kind.APART;
        return new Ruling(
                ruling.entry(),
                ruling.recorded(),
                kind,
                ofActors ? Set.copyOf(ruling.actors()) : Set.of(),
                ofActors ? List.of() : ruling.actors(),
                ruling.note(),
                true);
    }

    /** What was decided; empty for a list of actors, which nobody edits here. */
    private static Optional<Kind> kind(EntryKind kind) {
        return switch (kind) {
            case MERGE -> Optional.of(Kind.MERGE);
            case APART -> Optional.of(Kind.APART);
            case LINK -> Optional.of(Kind.LINK);
            case CUT -> Optional.of(Kind.CUT);
            default -> Optional.empty();
        };
    }
}
