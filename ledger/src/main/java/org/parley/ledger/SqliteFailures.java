package org.parley.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Puts what SQLite complains of into words for people. */
final class SqliteFailures {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final Set<SQLiteErrorCode> OUTSIDE = EnumSet.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_NOMEM,
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_LOCKED,
            SQLiteErrorCode.SQLITE_INTERRUPT,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_PERM);

    private final Path file;

    SqliteFailures(Path file) {
        this.file = file;
    }

    /**
     * Runs the work; whatever the database throws becomes a {@link LedgerException}, and so does what comes of values that no
     * version of Parley wrote.
     */
    <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (LedgerException e) {
            throw e;
        } catch (IllegalArgumentException
                | IllegalStateException
                | DateTimeException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NoSuchElementException
                | NullPointerException e) {
            throw new LedgerException(Failure.CORRUPT.reason, file + ": " + Failure.CORRUPT.words, e);
        } catch (RuntimeException e) {
            SQLException below = sqlException(e);
            if (below == null) {
                throw e;
            }
            throw inWords(below);
        }
    }

    /** Whether something stopped the work that tells nothing of what the file holds, such as a full disk. */
    static boolean isOutside(Throwable thrown) {
        return sqlException(thrown) instanceof SQLiteException found
                && OUTSIDE.stream().anyMatch(code -> code.code == (found.getResultCode().code & 0xFF));
    }

    /** The same in words. */
    LedgerException inWords(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
        // Extended codes keep the primary one in their lowest byte.
        int primary = code & 0xFF;
        for (Failure failure : Failure.values()) {
            if (failure.code.code == primary) {
                Failure met = failure == Failure.NOTADB && beginsAsDatabase() ? Failure.CORRUPT : failure;
                return new LedgerException(met.reason, file + ": " + met.words, e);
            }
        }
        return new LedgerException(Reason.FAILED, file + ": " + e.getMessage(), e);
    }

    /** Whether the file begins as databases of SQLite do. */
    boolean beginsAsDatabase() {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false; // it can't be told
        }
    }

    /** What SQLite itself threw, else the first that the layers above it did. */
    private static @Nullable SQLException sqlException(Throwable thrown) {
        SQLException first = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException found) {
                return found;
            }
            first = first == null && t instanceof SQLException found ? found : first;
        }
        return first;
    }

    /** Primary result codes of SQLite that people can do something about. */
    private enum Failure {
        NOTADB(SQLiteErrorCode.SQLITE_NOTADB, Reason.NOT_A_LEDGER, "this file is no ledger"),
        CORRUPT(
                SQLiteErrorCode.SQLITE_CORRUPT,
                Reason.DAMAGED,
                "the ledger is damaged; 'parley verify' tells how far it can be trusted"),
        FULL(SQLiteErrorCode.SQLITE_FULL, Reason.DISK_FULL, "the disk is full; what was stored before is safe"),
        READONLY(SQLiteErrorCode.SQLITE_READONLY, Reason.READ_ONLY, "the ledger or its folder may not be written"),
        CANTOPEN(SQLiteErrorCode.SQLITE_CANTOPEN, Reason.READ_ONLY, "the ledger or its folder can't be opened"),
        PERM(SQLiteErrorCode.SQLITE_PERM, Reason.READ_ONLY, "the ledger or its folder may not be opened"),
        BUSY(SQLiteErrorCode.SQLITE_BUSY, Reason.LOCKED, "another process is writing to the ledger"),
        LOCKED(SQLiteErrorCode.SQLITE_LOCKED, Reason.LOCKED, "another process is writing to the ledger"),
        IOERR(SQLiteErrorCode.SQLITE_IOERR, Reason.FAILED, "the disk could not be read or written");

        private final SQLiteErrorCode code;
        private final Reason reason;
        private final String words;

        Failure(SQLiteErrorCode code, Reason reason, String words) {
            this.code = code;
            this.reason = reason;
            this.words = words;
        }
    }
}
