package org.parley.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Empty tables in a file of their own, to be filled from the entries of a ledger and held against its tables. One connection sees
 * both: the ledger's tables as {@code held.…}, and its entries, of which there are no others, as {@code entry}.
 */
final class ScratchTables {
    /** The name of the ledger's tables. */
    static final String HELD = "held";

    private static final String BEGINNING = "parley-verify-";
    private static final String ENDING = ".tmp";

    private ScratchTables() {}

    /** Runs work on them in one transaction, in which the ledger stays as it is at the beginning; they are gone when it returns. */
    static <T> T use(SqliteFile ledger, Function<Handle, T> work) {
        Path file = create(ledger);
        try (Connection connection = source(file).getConnection()) {
            // Where an open file can be removed it ends with the process, even if that is killed.
            delete(file);
            prepare(connection, ledger);
            return Jdbi.create(connection).inTransaction(work::apply);
        } catch (SQLException e) {
            throw ledger.failures().inWords(e);
        } finally {
            delete(file);
        }
    }

    private static void prepare(Connection connection, SqliteFile ledger) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String script : LedgerFormat.scripts()) {
                statement.executeUpdate(script);
            }
            statement.executeUpdate("DROP TABLE entry");
        }
        try (var attach = connection.prepareStatement("ATTACH ? AS " + HELD)) {
            attach.setString(1, ledger.uriForReading());
            attach.execute();
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.enforceForeignKeys(false);
        config.setCacheSize(-SqliteFile.WRITER_CACHE_KIB);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Beside the ledger, else where the system keeps what is temporary: wherever there is room. */
    private static Path create(SqliteFile ledger) {
        @Nullable Path beside = ledger.path().toAbsolutePath().getParent();
        Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"));
        for (Path folder : beside == null ? List.of(elsewhere) : List.of(beside, elsewhere)) {
            try {
                clear(folder);
                if (Files.isWritable(folder)
                        && Files.getFileStore(folder).getUsableSpace() > Files.size(ledger.path())) {
                    return Files.createTempFile(folder, BEGINNING, ENDING);
                }
            } catch (IOException e) {
                throw new LedgerException(Reason.FAILED, folder + ": a file for the check can't be made there", e);
            }
        }
        throw new LedgerException(
                Reason.DISK_FULL,
                ledger.path()
                        + ": the check makes the tables again from the entries, and neither beside the ledger nor in "
                        + elsewhere + " is there room for as much as the ledger takes");
    }

    /** Removes what killed checks left. Of those at work, the system holds on to the file or they need its name no more. */
    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGINNING + "*" + ENDING)) {
            left.forEach(ScratchTables::delete);
        } catch (DirectoryIteratorException | AccessDeniedException e) {
            return; // whether files can be made there is another question
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // in use, or somebody else's: the next check tries again
        }
    }
}
