package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;
import org.parley.ledger.query.StatementQuery;
import org.parley.model.Extraction;
import org.sqlite.SQLiteDataSource;

/** Files that are no ledger, a damaged one, or in somebody else's hands are refused in words, and nothing is lost. */
class BadFilesTest {
    private static final List<Extraction> NEWS = GeneratedNews.of(3, 30);

    @TempDir
    private Path folder;

    private Path ledger(String name) {
        Path file = folder.resolve(name);
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            NEWS.forEach(ledger::append);
        }
        return file;
    }

    private static LedgerException refused(Path file, ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).isInstanceOf(LedgerException.class);
        assertThat(thrown.getMessage())
                .startsWith(file + ": ")
                .doesNotContain("Exception")
                .doesNotContain("org.");
        return (LedgerException) thrown;
    }

    private static LedgerException refused(Path file, Access access) {
        return refused(file, () -> Ledger.open(file, access, Told.CLOCK).close());
    }

    private static void sql(Path file, String... commands) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private void assertWholeAndOpen(Path file) {
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
            assertThat(ledger.lastEntry()).isEqualTo(2L * NEWS.size());
        }
    }

    @Test
    void aMissingFileIsMissedByReadersAndMadeByWriters() {
        Path file = folder.resolve("none.ledger");
        assertThat(refused(file, Access.READ).reason()).isEqualTo(Reason.MISSING);
        assertThat(file).doesNotExist();
        assertThat(folder).isEmptyDirectory();
        Ledger.open(file, Access.WRITE, Told.CLOCK).close();
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            assertThat(ledger.search().stats().entries()).isZero();
        }
    }

    @Test
    void anEmptyFileIsALedgerToBe() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.ledger"));
        assertThat(refused(file, Access.READ).reason()).isEqualTo(Reason.MISSING);
        assertThat(file).isEmptyFile();
        Ledger.open(file, Access.WRITE, Told.CLOCK).close();
        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 99, 100, 511, 512, 4096, 100_000})
    void aTextIsNoLedgerAndIsLeftAlone(int length) throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "Dear diary. ".repeat(length / 12 + 1).substring(0, length));
        byte[] before = Files.readAllBytes(file);
        for (Access access : Access.values()) {
            assertThat(refused(file, access).reason()).isEqualTo(Reason.NOT_A_LEDGER);
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aFolderIsNoLedger() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("folder"));
        for (Access access : Access.values()) {
            assertThat(refused(inner, access).reason()).isIn(Reason.READ_ONLY, Reason.NOT_A_LEDGER);
        }
    }

    @Test
    void aFileInAFolderThatIsMissingIsRefused() {
        Path file = folder.resolve("missing").resolve("x.ledger");
        assertThat(refused(file, Access.READ).reason()).isEqualTo(Reason.MISSING);
        assertThat(refused(file, Access.WRITE).reason()).isEqualTo(Reason.READ_ONLY);
    }

    @Test
    void anotherDatabaseIsLeftAlone() throws SQLException, IOException {
        Path file = folder.resolve("accounts.db");
        sql(file, "CREATE TABLE account (id INTEGER)", "INSERT INTO account VALUES (7)");
        byte[] before = Files.readAllBytes(file);
        for (Access access : Access.values()) {
            assertThat(refused(file, access).reason()).isEqualTo(Reason.NOT_A_LEDGER);
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aDatabaseOfAnotherApplicationIsLeftAlone() throws SQLException, IOException {
        Path file = folder.resolve("map.db");
        sql(file, "PRAGMA application_id = 1196444487", "PRAGMA user_version = 1");
        byte[] before = Files.readAllBytes(file);
        for (Access access : Access.values()) {
            assertThat(refused(file, access).reason()).isEqualTo(Reason.NOT_A_LEDGER);
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aLedgerOfANewerVersionIsLeftAlone() throws SQLException, IOException {
        Path file = ledger("newer.ledger");
        sql(file, "PRAGMA user_version = " + (LedgerFormat.FORMAT + 1));
        byte[] before = Files.readAllBytes(file);
        for (Access access : Access.values()) {
            LedgerException refused = refused(file, access);
            assertThat(refused.reason()).isEqualTo(Reason.NEWER_FORMAT);
            assertThat(refused).hasMessageContaining("format " + (LedgerFormat.FORMAT + 1));
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aLedgerWhoseMakingWasCutOffIsMadeByTheNextWriter() throws SQLException {
        Path file = folder.resolve("begun.ledger");
        sql(file, "PRAGMA application_id = " + 0x5041524C);
        assertThat(refused(file, Access.READ).reason()).isEqualTo(Reason.READ_ONLY);
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.append(NEWS.get(0));
        }
        Ledger.open(file, Access.READ, Told.CLOCK).close();
    }

    /** Opens a damaged file and asks it everything; what is thrown is in words. Returns whether anything was thrown or found. */
    private boolean isFoundOut(Path file) {
        List<Throwable> thrown = new ArrayList<>();
        boolean flawed = false;
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            List<ThrowingCallable> questions = List.of(
                    () -> ledger.search().stats(),
                    () -> ledger.search().find(StatementQuery.ALL.withWords("bridge"), 0, 100),
                    () -> ledger.search().stream(StatementQuery.ALL, cited -> {}),
                    () -> Contents.of(ledger, NEWS),
                    () -> ledger.search().latest(100),
                    () -> ledger.unread(article -> NEWS.get(0).provenance(), article -> {}));
            for (ThrowingCallable question : questions) {
                Throwable met = catchThrowable(question);
                if (met != null && !(met instanceof java.util.NoSuchElementException)) {
                    thrown.add(met);
                }
            }
            try {
                flawed = !ledger.verify(entry -> {}).isSound();
            } catch (LedgerException e) {
                thrown.add(e);
            }
        } catch (LedgerException e) {
            thrown.add(e);
        }
        assertThat(thrown).allSatisfy(met -> {
            assertThat(met).isInstanceOf(LedgerException.class).hasMessageStartingWith(file + ": ");
            assertThat(((LedgerException) met).reason()).isIn(Reason.DAMAGED, Reason.FAILED);
        });
        return flawed || !thrown.isEmpty();
    }

    @Test
    void aTruncatedLedgerIsDamaged() throws IOException {
        Path whole = ledger("whole.ledger");
        long size = Files.size(whole);
        for (long length : new long[] {16, 20, 60, 99, 100, 511, 1000, 4095, 4096, 8192, size / 2, size - 4096}) {
            Path cut = folder.resolve("cut.ledger");
            Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(whole), (int) length));
            assertThat(isFoundOut(cut)).as("cut to " + length).isTrue();
            assertThat(refused(cut, Access.WRITE).reason())
                    .as("cut to " + length)
                    .isEqualTo(Reason.DAMAGED);
            assertThat(Files.size(cut)).isEqualTo(length);
        }
    }

    @Test
    void aLedgerWithOverwrittenBytesNeverThrowsAnythingButWords() throws IOException {
        Path whole = ledger("whole.ledger");
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(5);
        int found = 0;
        for (int round = 0; round < 40; round++) {
            Path damaged = folder.resolve("damaged-" + round + ".ledger");
            byte[] changed = bytes.clone();
            byte[] noise = new byte[1 + random.nextInt(round % 2 == 0 ? 16 : 6_000)];
            random.nextBytes(noise);
            int at = 100 + random.nextInt(bytes.length - noise.length - 100);
            System.arraycopy(noise, 0, changed, at, noise.length);
            Files.write(damaged, changed);
            found += isFoundOut(damaged) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void aSecondWriterInThisProcessIsLockedOut() {
        Path file = folder.resolve("busy.ledger");
        try (Ledger first = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            for (int again = 0; again < 3; again++) {
                assertThat(refused(file, Access.WRITE).reason()).isEqualTo(Reason.LOCKED);
            }
            NEWS.forEach(first::append);
        }
        assertWholeAndOpen(file);
    }

    @Test
    void aWriterInAnotherProcessIsLockedOutThoughThisOneAskedForALockTwice() throws IOException, InterruptedException {
        Path file = folder.resolve("busy.ledger");
        try (Ledger first = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            first.append(NEWS.get(0));
            assertThat(refused(file, Access.WRITE).reason()).isEqualTo(Reason.LOCKED);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SecondWriter.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            // newer versions of Java warn of native code first
            assertThat(said).endsWith("LOCKED " + file + ": another process is writing to the ledger");
            NEWS.forEach(first::append);
        }
        assertWholeAndOpen(file);
    }

    /** Tries to write and says what came of it. */
    static final class SecondWriter {
        private SecondWriter() {}

        public static void main(String[] args) {
            try (Ledger ledger = Ledger.open(Path.of(args[0]), Access.WRITE, Told.CLOCK)) {
                System.out.print("wrote");
            } catch (LedgerException e) {
                System.out.print(e.reason() + " " + e.getMessage());
            }
        }
    }

    @Test
    void aReaderSeesWhatAWriterAppendsAndCannotAppend() {
        Path file = folder.resolve("shared.ledger");
        try (Ledger writer = Ledger.open(file, Access.WRITE, Told.CLOCK);
                Ledger reader = Ledger.open(file, Access.READ, Told.CLOCK)) {
            for (int i = 0; i < 5; i++) {
                writer.append(NEWS.get(i));
                assertThat(reader.search().stats().versions()).isEqualTo(i + 1);
            }
            assertThat(refused(file, () -> reader.append(NEWS.get(9))).reason()).isEqualTo(Reason.READ_ONLY);
        }
    }

    @Test
    void aFailedOpeningGivesTheLockBack() throws SQLException {
        Path file = ledger("again.ledger");
        sql(file, "PRAGMA user_version = 9");
        assertThat(refused(file, Access.WRITE).reason()).isEqualTo(Reason.NEWER_FORMAT);
        sql(file, "PRAGMA user_version = 1");
        assertWholeAndOpen(file);
    }

    @Test
    void aFullDiskTakesNothingFromWhatWasKept() throws IOException {
        Path file = ledger("full.ledger");
        try (LedgerFile full = LedgerFile.open(file, Access.WRITE)) {
            full.writer().useHandle(handle -> handle.execute("PRAGMA max_page_count = 1"));
            Appender appender = new Appender(full, new EntryTable(Told.CLOCK));
            Extraction large = Told.by("Tide")
                    .says("Ana Ruiz", "“" + "no room ".repeat(50_000) + "”")
                    .read();
            assertThat(refused(file, () -> appender.append(large, null)).reason())
                    .isEqualTo(Reason.DISK_FULL);
            assertThat(refused(file, () -> appender.append(large, null)).reason())
                    .isEqualTo(Reason.DISK_FULL);
            full.writer().useHandle(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
            assertThat(appender.append(NEWS.get(0), null).outcome()).isEqualTo(Appended.Outcome.KNOWN);
        }
        assertWholeAndOpen(file);
    }

    @Test
    void whatCannotBeKeptLeavesNothingBehindInMemory() {
        Path file = ledger("undone.ledger");
        List<Extraction> more = GeneratedNews.of(4, 20);
        List<Extraction> kept = more.subList(0, 10);
        try (LedgerFile full = LedgerFile.open(file, Access.WRITE)) {
            Appender appender = new Appender(full, new EntryTable(Told.CLOCK));
            for (int i = 0; i < kept.size(); i++) {
                Extraction lost = more.get(kept.size() + i);
                full.writer()
                        .useHandle(handle -> handle.execute("CREATE TEMP TRIGGER stop BEFORE UPDATE OF extraction"
                                + " ON main.article BEGIN SELECT RAISE(ABORT, 'stop'); END"));
                assertThat(refused(file, () -> appender.append(lost, null)).reason())
                        .isEqualTo(Reason.FAILED);
                full.writer().useHandle(handle -> handle.execute("DROP TRIGGER temp.stop"));
                appender.append(kept.get(i), null);
            }
        }
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK);
                Ledger plain = Ledger.open(ledger("plain.ledger"), Access.WRITE, Told.CLOCK)) {
            kept.forEach(plain::append);
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
            assertThat(Contents.of(ledger, kept)).isEqualTo(Contents.of(plain, kept));
        }
    }

    @Test
    void aLedgerInAFolderThatMayNotBeWrittenIsReadAsItLies() throws SQLException {
        Path file = ledger("fixed.ledger");
        SQLiteDataSource source = new SqliteFile(file).forReading(true);
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM article")) {
            assertThat(rows.getInt(1)).isEqualTo(NEWS.size());
            assertThat(catchThrowable(() -> connection.createStatement().execute("DELETE FROM about")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("READONLY");
        }
        assertThat(folder)
                .isDirectoryNotContaining(other ->
                        other.toString().endsWith("-wal") || other.toString().endsWith("-shm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what?mode=memory", "a b%20c", "50%", "x#y", "über ☂", "a;b&c=d", "it's", "file:x"})
    void anyNameOfAFileWillDo(String name) {
        Path file = folder.resolve(name);
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.append(NEWS.get(0));
        }
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            assertThat(ledger.lastEntry()).isEqualTo(2);
        }
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void closingOtherHandlesOnTheFileDoesNotDisturbAWriter() throws IOException {
        Path file = folder.resolve("handled.ledger");
        try (Ledger writer = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            for (Extraction one : NEWS) {
                writer.append(one);
                try (FileChannel lock =
                        FileChannel.open(folder.resolve("handled.ledger.lock"), StandardOpenOption.READ)) {
                    assertThat(lock.read(ByteBuffer.allocate(1))).isEqualTo(-1);
                }
                Ledger.open(file, Access.READ, Told.CLOCK).close();
            }
        }
        assertWholeAndOpen(file);
    }

    @Test
    void aDamagedPageIsToldByTheQuestionThatMeetsIt() throws IOException {
        Path file = ledger("page.ledger");
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 10; page < raw.length() / 4096; page++) {
                raw.seek(page * 4096);
                raw.write(new byte[4096]);
            }
        }
        assertThat(isFoundOut(file)).isTrue();
    }
}
