package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.LedgerException;
import org.parley.model.Extraction;
import org.sqlite.SQLiteDataSource;

/**
 * A ledger of format 1, made once by {@link FormatOneSample} and stored, can be opened and answers, for good. {@code sample.txt} holds
 * what it answered at the time; {@code since-format-2.txt} what it answers since actors are no longer known by replaced readings:
 * here, who the mayor was.
 */
class FormatOneTest {
    /** Number of the entry that imported a list. */
    private static final long LIST = 10;

    @TempDir
    private Path folder;

    private Path file;
    private List<String> expected;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("sample.ledger");
        Files.write(file, resource("format-1/sample.ledger"));
        expected = lines("format-1/since-format-2.txt");
        assertThat(expected).hasSizeGreaterThan(40);
    }

    private static List<String> lines(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FormatOneTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    /** Second values of the lines that begin so. */
    private Set<String> ids(String what) {
        Set<String> ids = new TreeSet<>();
        for (String line : expected) {
            String[] values = line.split(" \\| ", -1);
            if (values[0].equals(what)) {
                ids.add(values[1]);
            }
        }
        return ids;
    }

    private List<String> text(Ledger ledger) {
        return LedgerText.of(ledger, ids("report"), ids("actor"));
    }

    @Test
    void readersAreToldWhatToDoFirst() {
        byte[] before = bytes();
        assertThatThrownBy(() -> Ledger.open(file, Access.READ, Told.CLOCK))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(LedgerException.Reason.READ_ONLY))
                .hasMessageContaining("format 1")
                .hasMessageContaining("parley verify --rebuild");
        assertThat(bytes()).isEqualTo(before);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onceOpenedForWritingItAnswersAsItDid() throws IOException {
        Ledger.open(file, Access.WRITE, Told.CLOCK).close();
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
            assertThat(text(ledger)).isEqualTo(expected);
        }
        List<String> once = lines("format-1/sample.txt");
        assertThat(once)
                .hasSizeGreaterThan(40)
                .filteredOn(line -> !expected.contains(line))
                .allMatch(line -> line.contains("Okafor") || line.contains("mayor"));
    }

    @Test
    void aMigrationThatWasCutOffGoesOn() throws SQLException {
        Ledger.open(file, Access.WRITE, Told.CLOCK).close();
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM lesson; DELETE FROM trait; PRAGMA user_version = 1");
        }
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
            assertThat(text(ledger)).isEqualTo(expected);
        }
    }

    @Test
    void itTakesNewEntriesBehindTheOldOnes() {
        Extraction fresh = Told.by("Mast")
                .says("Lena Brandt", "“The lamp on the pier is mended.”")
                .read();
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
            assertThat(text(ledger)).isEqualTo(expected);
            long last = ledger.lastEntry();
            String head = ledger.search().stats().head();
            for (CitedReport cited : Contents.exports(ledger)) {
                assertThat(ledger.holds(cited.provenance())).isTrue();
            }

            assertThat(ledger.append(fresh).outcome()).isEqualTo(Appended.Outcome.ADDED);

            assertThat(ledger.lastEntry()).isEqualTo(last + 2);
            assertThat(ledger.holdsDigest(head)).isTrue();
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
            List<String> old = expected.stream()
                    .filter(line -> line.matches("(report|spans|text|utterance|post|ruling) .*"))
                    .toList();
            assertThat(text(ledger)).containsAll(old);
        }
    }

    @Test
    void itsRulingsAndListsCanStillBeTakenBack() {
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            List<Ruling> rulings = ledger.rulings();
            assertThat(rulings).extracting(Ruling::entry).hasSize(3).contains(LIST);
            rulings.forEach(ruling -> ledger.undo(ruling.entry(), ""));
            assertThat(ledger.rulings()).isEmpty();
            assertThat(ledger.verify(entry -> {}).flaws()).isEmpty();
        }
    }
}
