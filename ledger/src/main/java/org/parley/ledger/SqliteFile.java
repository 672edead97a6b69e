package org.parley.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database in a file, and how connections to it are set.
 *
 * @param path of the file
 * @param failures puts what SQLite complains of into words
 */
record SqliteFile(Path path, SqliteFailures failures) {
    private static final int BUSY_MILLIS = 5_000;
    static final int WRITER_CACHE_KIB = 65_536;
    private static final int READER_CACHE_KIB = 16_384;

    SqliteFile(Path path) {
        this(path, new SqliteFailures(path));
    }

    /** Connections that may only read: they leave the file as it is. */
    SQLiteDataSource forReading() {
        return forReading(isFixed());
    }

    /** Whether nobody changes the file meanwhile. */
    private boolean isFixed() {
        Path folder = path.toAbsolutePath().getParent();
        return folder != null && !Files.isWritable(folder) && !hasLog();
    }

    /** The file as a connection to another database attaches it to read it. */
    String uriForReading() {
        return uri(readingMode(isFixed()));
    }

    /** Whether somebody who may write is at it, or was when the process ended: then the last entries stand in the log. */
    private boolean hasLog() {
        try {
            Path log = path.resolveSibling(path.getFileName() + "-wal");
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** The same, with {@code isFixed} for a file that nobody changes meanwhile. */
    SQLiteDataSource forReading(boolean isFixed) {
        return source(config(READER_CACHE_KIB), readingMode(isFixed));
    }

    /** SQLite needs to write beside a file that it only reads, unless it is told that nobody else changes that file. */
    private static String readingMode(boolean isFixed) {
        return isFixed ? "ro&immutable=1" : "rw";
    }

    /** Connections that write; the file is made if it is not there. */
    SQLiteDataSource forWriting() {
        SQLiteConfig config = config(WRITER_CACHE_KIB);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // In WAL mode a killed process loses nothing; a power cut can lose the last articles, never the file's
        // integrity.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return source(config, "rwc");
    }

    /** Connections that wait for nobody, to lock the file rather than to write to it. */
    SQLiteDataSource forLocking() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        return source(config, "rwc");
    }

    private static SQLiteConfig config(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-cacheKib);
        return config;
    }

    /** The path goes over as a URI, in which no character of a name is taken for anything else. */
    private SQLiteDataSource source(SQLiteConfig config, String mode) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + uri(mode));
        return source;
    }

    private String uri(String mode) {
        return path.toAbsolutePath().toUri().toString().replaceFirst("^file:/*", "file:/") + "?mode=" + mode;
    }

    /** A connection of that source. */
    Connection open(SQLiteDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
    }

    /** The number that a question has for its answer. */
    int number(String sql) {
        try (Connection connection = open(forReading());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getInt(1);
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
    }

    /** Runs a command that writes. */
    void execute(String sql) {
        try (Connection connection = open(forWriting());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failures.inWords(e);
        }
    }
}
