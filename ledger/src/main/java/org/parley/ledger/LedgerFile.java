package org.parley.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The file of a ledger and the connections to it. */
final class LedgerFile implements AutoCloseable {
    /** The format that this version writes; a higher one is left alone. */
    static final int FORMAT = 1;

    /** Marks the file as a ledger to tools such as file(1): "PARL". */
    private static final int APPLICATION_ID = 0x5041524C;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUSY_MILLIS = 5_000;
    private static final int MOST_READERS = 4;
    private static final int WRITER_CACHE_KIB = 65_536;
    private static final int READER_CACHE_KIB = 16_384;

    private final Path file;
    private final SqliteFailures failures;
    private final @Nullable WriterLock lock;
    private final @Nullable Connection writing;
    private final @Nullable Jdbi writer;
    private final HikariDataSource pool;

    private LedgerFile(Path file, SqliteFailures failures, @Nullable WriterLock lock) {
        this.file = file;
        this.failures = failures;
        this.lock = lock;
        writing = lock == null ? null : connection(true);
        writer = writing == null ? null : Jdbi.create(writing);
        pool = new HikariDataSource(pool());
    }

    static LedgerFile open(Path file, Access access) {
        SqliteFailures failures = new SqliteFailures(file);
        boolean isNew = isAbsentOrEmpty(file);
        if (isNew && access == Access.READ) {
            throw new LedgerException(Reason.MISSING, file + ": there is no such ledger");
        }
        if (!isNew) {
            checkMagic(file);
        }
        WriterLock lock = access == Access.WRITE ? WriterLock.take(file) : null;
        try {
            return failures.guard(() -> {
                LedgerFile opened = new LedgerFile(file, failures, lock);
                opened.bringToFormat();
                return opened;
            });
        } catch (RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    Path path() {
        return file;
    }

    SqliteFailures failures() {
        return failures;
    }

    /** Connections that may only read; each shows the ledger as it is when its transaction begins. */
    Jdbi readers() {
        return Jdbi.create(pool);
    }

    /** The connection that writes. */
    Jdbi writer() {
        if (writer == null) {
            throw new LedgerException(Reason.READ_ONLY, file + ": the ledger is open for reading only");
        }
        return writer;
    }

    private static boolean isAbsentOrEmpty(Path file) {
        try {
            return !Files.exists(file) || (Files.isRegularFile(file) && Files.size(file) == 0);
        } catch (IOException e) {
            throw new LedgerException(Reason.FAILED, file + ": " + e.getMessage(), e);
        }
    }

    private static void checkMagic(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new LedgerException(Reason.NOT_A_LEDGER, file + ": this file is no ledger");
            }
        } catch (IOException e) {
            throw new LedgerException(Reason.READ_ONLY, file + ": can't be read", e);
        }
    }

    private void bringToFormat() {
        int format = pragma("user_version");
        int application = pragma("application_id");
        if (application != APPLICATION_ID && (application != 0 || format != 0 || hasTables())) {
            throw new LedgerException(Reason.NOT_A_LEDGER, file + ": this database is no ledger");
        }
        if (format > FORMAT) {
            throw new LedgerException(
                    Reason.NEWER_FORMAT,
                    file + ": a newer version of Parley made this ledger (format " + format + ", this version knows "
                            + FORMAT + ")");
        }
        if (format < FORMAT) {
            migrate(format);
        }
    }

    private void migrate(int format) {
        if (writer == null) {
            throw new LedgerException(
                    Reason.READ_ONLY,
                    file + ": the ledger is of format " + format + " and must be opened for writing once");
        }
        SQLiteDataSource source = source(true);
        execute("PRAGMA application_id = " + APPLICATION_ID);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:parley/ledger/migrations")
                .load()
                .migrate();
        execute("PRAGMA user_version = " + FORMAT);
    }

    private boolean hasTables() {
        return number("SELECT count(*) FROM sqlite_schema") > 0;
    }

    private int pragma(String name) {
        return number("PRAGMA " + name);
    }

    private int number(String sql) {
        try (Connection connection = connection(writer != null);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getInt(1);
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connection(true);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
    }

    private Connection connection(boolean writes) {
        try {
            return source(writes).getConnection();
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
    }

    private HikariConfig pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(false));
        config.setMaximumPoolSize(MOST_READERS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("parley-ledger");
        return config;
    }

    private SQLiteDataSource source(boolean writes) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-(writes ? WRITER_CACHE_KIB : READER_CACHE_KIB));
        if (writes) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // In WAL mode a killed process loses nothing; a power cut can lose the last articles, never the file's
            // integrity.
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.enforceForeignKeys(true);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + (writes ? file.toString() : readerUrl()));
        return source;
    }

    /** SQLite needs to write beside a file that it only reads, unless it is told that nobody else changes that file. */
    private String readerUrl() {
        Path folder = file.toAbsolutePath().getParent();
        boolean immutable = folder != null && !Files.isWritable(folder);
        return file.toAbsolutePath().toUri().toString().replaceFirst("^file:/*", "file:/") + "?mode="
                + (immutable ? "ro&immutable=1" : "rw");
    }

    @Override
    public void close() {
        pool.close();
        try (Connection last = writing) {
            if (last != null) {
                execute("PRAGMA optimize");
            }
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
        if (lock != null) {
            lock.close();
        }
    }
}
