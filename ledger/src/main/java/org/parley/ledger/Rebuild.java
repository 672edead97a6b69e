package org.parley.ledger;

import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;

/** Makes all tables of a ledger again from its entries. */
final class Rebuild {
    private Rebuild() {}

    /**
     * Does it within the transaction of the handle.
     *
     * @param progress gets the number of each entry read, then of each article settled behind the last entry's
     * @throws LedgerException if an entry is damaged: tables are not made from what can't be trusted
     */
    static void inPlace(Handle handle, SqliteFile database, LongConsumer progress) {
        for (DerivedTable table : DerivedTable.values()) {
            handle.execute("DELETE FROM " + table.stored());
        }
        Flaws flaws = new Flaws();
        ChainCheck chain = new ChainCheck(handle, new EntryRows(handle), flaws);
        chain.walk(progress);
        if (!chain.isWhole()) {
            throw new LedgerException(
                    Reason.DAMAGED,
                    database.path() + ": the tables are left as they are, since entry "
                            + flaws.list().get(0).entry() + " is damaged: "
                            + flaws.list().get(0).detail());
        }
        long end = EntryTable.head(handle).sequence();
        new Settlement(handle, end).settle(article -> progress.accept(end + article));
        WordIndexes.rebuild(handle);
    }
}
