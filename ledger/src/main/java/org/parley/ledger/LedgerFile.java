package org.parley.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;

/** The file of a ledger and the connections to it. */
final class LedgerFile implements AutoCloseable {
    private static final int MOST_READERS = 4;

    private final SqliteFile database;
    private final HikariDataSource pool;
    private final @Nullable WriterLock lock;
    private final @Nullable Connection writing;
    private final @Nullable Jdbi writer;

    private LedgerFile(SqliteFile database, @Nullable WriterLock lock) {
        this.database = database;
        this.lock = lock;
        writing = lock == null ? null : database.open(database.forWriting());
        writer = writing == null ? null : Jdbi.create(writing);
        pool = new HikariDataSource(pool(database));
    }

    static LedgerFile open(Path file, Access access) {
        SqliteFile database = new SqliteFile(file);
        LedgerFormat ledger = new LedgerFormat(database);
        boolean isNew = isAbsentOrEmpty(file);
        if (isNew && access == Access.READ) {
            throw new LedgerException(Reason.MISSING, file + ": there is no such ledger");
        }
        return database.failures().guard(() -> {
            int format = isNew ? 0 : ledger.check();
            return access == Access.WRITE ? write(database, ledger, format) : read(database, format);
        });
    }

    private static LedgerFile read(SqliteFile database, int format) {
        if (format < LedgerFormat.FORMAT) {
            throw new LedgerException(
                    Reason.READ_ONLY,
                    database.path() + ": an older version of Parley made this ledger (format " + format
                            + "); 'parley verify --rebuild' brings it to format " + LedgerFormat.FORMAT
                            + " and keeps every entry as it is");
        }
        return new LedgerFile(database, null);
    }

    private static LedgerFile write(SqliteFile database, LedgerFormat ledger, int format) {
        WriterLock lock = WriterLock.take(database);
        try {
            if (format < LedgerFormat.FORMAT) {
                ledger.migrate();
            }
            return new LedgerFile(database, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Path path() {
        return database.path();
    }

    SqliteFile database() {
        return database;
    }

    SqliteFailures failures() {
        return database.failures();
    }

    /** Connections that may only read; each shows the ledger as it is when its transaction begins. */
    Jdbi readers() {
        return Jdbi.create(pool);
    }

    /** The connection that writes. */
    Jdbi writer() {
        if (writer == null) {
            throw new LedgerException(Reason.READ_ONLY, path() + ": the ledger is open for reading only");
        }
        return writer;
    }

    private static boolean isAbsentOrEmpty(Path file) {
        try {
            return !Files.exists(file) || (Files.isRegularFile(file) && Files.size(file) == 0);
        } catch (IOException e) {
            throw new LedgerException(Reason.FAILED, file + ": can't be read", e);
        }
    }

    private static HikariConfig pool(SqliteFile database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.forReading());
        config.setMaximumPoolSize(MOST_READERS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("parley-ledger");
        return config;
    }

    @Override
    public void close() {
        pool.close();
        try (WriterLock held = lock;
                Connection last = writing) {
            if (last != null && held != null && !last.isClosed()) {
                database.execute("PRAGMA optimize");
            }
        } catch (SQLException e) {
            throw failures().inWords(e);
        }
    }
}
