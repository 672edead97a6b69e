package org.parley.ledger;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;

/** Tells ledgers from other files, and brings those of older formats up to date. */
final class LedgerFormat {
    /** The format that this version writes; a higher one is left alone. */
    static final int FORMAT = 1;

    /** Marks the file as a ledger to tools such as file(1): "PARL". */
    private static final int APPLICATION_ID = 0x5041524C;

    private final SqliteFile database;

    LedgerFormat(SqliteFile database) {
        this.database = database;
    }

    /**
     * The format of the file, which is not changed; 0 for a ledger whose making was cut off.
     *
     * @throws LedgerException if it is no ledger, or a newer one than this version knows
     */
    int check() {
        Path file = database.path();
        int format = database.number("PRAGMA user_version");
        int application = database.number("PRAGMA application_id");
        // SQLite takes a file of one byte for a database without tables.
        boolean isBlank = application == 0
                && format == 0
                && !hasTables()
                && database.failures().beginsAsDatabase();
        if (application != APPLICATION_ID && !isBlank) {
            throw new LedgerException(Reason.NOT_A_LEDGER, file + ": this database is no ledger");
        }
        if (format > FORMAT) {
            throw new LedgerException(
                    Reason.NEWER_FORMAT,
                    file + ": a newer version of Parley made this ledger (format " + format + ", this version knows "
                            + FORMAT + ")");
        }
        return format;
    }

    private boolean hasTables() {
        return database.number("SELECT count(*) FROM sqlite_schema") > 0;
    }

    /** Makes the tables of this version out of those that there are. Cut off at any moment, it goes on the next time. */
    void migrate() {
        database.execute("PRAGMA application_id = " + APPLICATION_ID);
        Flyway.configure()
                .dataSource(database.forWriting())
                .locations("classpath:parley/ledger/migrations")
                .load()
                .migrate();
        database.execute("PRAGMA user_version = " + FORMAT);
    }
}
