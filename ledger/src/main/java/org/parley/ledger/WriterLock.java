package org.parley.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.parley.ledger.query.LedgerException;

/**
 * Keeps a second writer away, in this process or another, through a lock on an empty file beside the ledger.
 *
 * <p>The lock is SQLite's own: one of Java's would be lost as soon as anything in this process closed the file. The system drops it
 * with the process, however that ends. The file stays: removing it would let two writers lock two files of the same name.
 */
final class WriterLock implements AutoCloseable {
    private final Connection holding;
    private final SqliteFailures failures;

    private WriterLock(Connection holding, SqliteFailures failures) {
        this.holding = holding;
        this.failures = failures;
    }

    /**
     * Takes the lock.
     *
     * @throws LedgerException if another writer has it, or nothing can be written beside the ledger
     */
    static WriterLock take(SqliteFile ledger) {
        Path path = ledger.path();
        SqliteFile beside = new SqliteFile(path.resolveSibling(path.getFileName() + ".lock"), ledger.failures());
        Connection connection = beside.open(beside.forLocking());
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            return new WriterLock(connection, ledger.failures());
        } catch (SQLException e) {
            close(connection, ledger.failures());
            throw ledger.failures().inWords(e);
        }
    }

    private static void close(Connection connection, SqliteFailures failures) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
    }

    @Override
    public void close() {
        close(holding, failures);
    }
}
