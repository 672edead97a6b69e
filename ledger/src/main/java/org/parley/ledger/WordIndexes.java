package org.parley.ledger;

import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The full-text indexes over what statements say and what actors are called. */
final class WordIndexes {
    static final List<String> NAMES = List.of("statement_words", "actor_words");

    /** The tables that an index of FTS5 consists of. */
    private static final List<String> PARTS = List.of("data", "idx", "docsize", "config");

    private WordIndexes() {}

    /** Runs work that adds statements and actors, and adds their words. */
    static <T> T adding(Handle handle, Supplier<T> work) {
        long statement = last(handle, "statement");
        long actor = last(handle, "actor");
        T done = work.get();
        handle.execute(
                "INSERT INTO statement_words (rowid, text) SELECT id, text FROM statement WHERE id > ?", statement);
        handle.execute("INSERT INTO actor_words (rowid, name) SELECT id, name FROM actor WHERE id > ?", actor);
        return done;
    }

    private static long last(Handle handle, String table) {
        return handle.createQuery("SELECT coalesce(max(id), 0) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /** Makes them again from the tables. */
    static void rebuild(Handle handle) {
        NAMES.forEach(index -> command(handle, index, "rebuild", 0));
    }

    /**
     * Whether an index of a ledger is that of the rows in {@link ScratchTables}: it is copied into these, where FTS5 holds it against
     * them without writing to the ledger.
     */
    static boolean isHeldBy(Handle handle, String index) {
        for (String part : PARTS) {
            String table = index + "_" + part;
            handle.execute("DELETE FROM main." + table);
            handle.execute("INSERT INTO main." + table + " SELECT * FROM " + ScratchTables.HELD + "." + table);
        }
        try {
            command(handle, index, "integrity-check", 1);
            return true;
        } catch (UnableToExecuteStatementException e) {
            return false;
        }
    }

    private static void command(Handle handle, String index, String command, int rank) {
        handle.execute("INSERT INTO " + index + " (" + index + ", rank) VALUES (?, ?)", command, rank);
    }
}
