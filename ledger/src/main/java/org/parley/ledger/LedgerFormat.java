package org.parley.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;

/** Tells ledgers from other files, and brings those of older formats up to date. */
final class LedgerFormat {
    /** The format that this version writes; a higher one is left alone. */
    static final int FORMAT = 4;

    private static final String FOLDER = "parley/ledger/migrations";

    /** What makes the tables of each format out of those of the one before. */
    private static final List<String> MIGRATIONS = List.of(
            "V1__entries_and_what_follows_from_them.sql",
            "V2__what_replaced_readings_taught_and_originals.sql",
            "V3__events.sql",
            "V4__dialogue.sql");

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

    /** Brings a ledger to this version's format, entries as they are, tables made again. Cut off at any moment, it goes on the next time. */
    void migrate() {
        database.execute("PRAGMA application_id = " + APPLICATION_ID);
        Flyway.configure()
                .dataSource(database.forWriting())
                .locations("classpath:" + FOLDER)
                .load()
                .migrate();
        try (Connection connection = database.open(database.forWriting())) {
            Jdbi.create(connection).useTransaction(handle -> Rebuild.inPlace(handle, database, step -> {}));
        } catch (SQLException e) {
            throw database.failures().inWords(e);
        }
        database.execute("PRAGMA user_version = " + FORMAT);
    }

    /** What {@link #migrate} runs, in order, for tables that are no ledger's. */
    static List<String> scripts() {
        return MIGRATIONS.stream().map(LedgerFormat::script).toList();
    }

    private static String script(String name) {
        try (InputStream in = LedgerFormat.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
