package org.parley.ledger;

import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Checks the chain, link by link, that every span cuts what it claims, and that the tables and full-text indexes are those that follow
 * from the entries: they are made anew beside the ledger and compared.
 */
final class Verifier {
    private final SqliteFile ledger;
    private final LongConsumer progress;
    private final Flaws flaws = new Flaws();

    /**
     * A check.
     *
     * @param progress gets the number of each entry once it is checked, then of each article settled behind the last entry's
     */
    Verifier(SqliteFile ledger, LongConsumer progress) {
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Checks everything. */
    Verification verify() {
        return ScratchTables.use(ledger, this::verify);
    }

    private Verification verify(Handle handle) {
        checked(() -> checkFile(handle));
        EntryTable.Head head = EntryTable.head(handle);
        ChainCheck chain = new ChainCheck(handle, new EntryRows(handle), flaws);
        chain.walk(progress);
        if (chain.isWhole()) {
            new Settlement(handle, head.sequence()).settle(article -> progress.accept(head.sequence() + article));
            checkTables(handle);
        } else {
            flaws.add(0, "the tables could not be held against the entries, since these are damaged");
        }
        return new Verification(head.sequence(), chain.articles(), chain.statements(), head.digest(), flaws.list());
    }

    private void checkTables(Handle handle) {
        TableComparison comparison = new TableComparison(handle, flaws);
        for (DerivedTable table : DerivedTable.values()) {
            checked(() -> comparison.compare(table));
        }
        for (String index : WordIndexes.NAMES) {
            checked(() -> {
                if (!WordIndexes.isHeldBy(handle, index)) {
                    flaws.add(0, "the full-text index \"" + index + "\" is not that of the words in the entries");
                }
            });
        }
    }

    /** Makes a flaw of the file where a damaged page stops a check, so that the others go on. */
    private void checked(Runnable check) {
        try {
            check.run();
        } catch (JdbiException e) {
            if (SqliteFailures.isOutside(e)) {
                throw e;
            }
            flaws.add(0, "the file is damaged: " + Flaws.reason(e));
        }
    }

    /** SQLite's own check of its pages and indexes. */
    private void checkFile(Handle handle) {
        handle.createQuery("PRAGMA " + ScratchTables.HELD + ".quick_check(10)").mapTo(String.class).list().stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> flaws.add(0, "the file is damaged: " + line));
    }
}
