package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Verification.Flaw;
import org.parley.ledger.actorfile.ActorFile;
import org.parley.ledger.actorfile.ActorFileFormat;
import org.parley.ledger.entry.Compression;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.identity.ListedActor;
import org.parley.ledger.query.LedgerException;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Digest;
import org.parley.model.Extraction;
import org.parley.model.Span;
import org.sqlite.SQLiteDataSource;

/** Entries can't be changed unnoticed, and what is noticed names its entry. */
class TamperedLedgerTest {
    private static final Extraction FIRST = Told.by("The Quay")
            .says("Ana Ruiz", "“We will keep the bridge open.”")
            .says("Tom Okafor", "the ferry is late")
            .read();
    private static final Extraction SECOND =
            Told.by("Tide").says("Lena Brandt", "“No lamp is mended.”").read();

    @TempDir
    private Path folder;

    private Path file;
    private String head;

    @BeforeEach
    void fill() {
        file = folder.resolve("test.ledger");
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.append(FIRST);
            ledger.append(SECOND);
            Verification sound = ledger.verify(entry -> {});
            assertThat(sound.flaws()).isEmpty();
            assertThat(sound.entries()).isEqualTo(4);
            assertThat(sound.articles()).isEqualTo(2);
            assertThat(sound.statements()).isEqualTo(3);
            head = sound.head();
        }
    }

    private void sql(String... commands) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.executeUpdate(command);
            }
        }
    }

    private void withoutTriggers(String... commands) throws SQLException {
        sql("DROP TRIGGER entry_is_never_changed", "DROP TRIGGER entry_is_never_deleted");
        sql(commands);
    }

    private List<Flaw> flaws() {
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            return ledger.verify(entry -> {}).flaws();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET subject = 'x' WHERE sequence = 1",
                "UPDATE entry SET digest = digest",
                "DELETE FROM entry",
                "DELETE FROM entry WHERE sequence = 4",
                "REPLACE INTO entry SELECT sequence, kind, recorded, 'x', body, previous, digest FROM entry WHERE sequence = 2",
                "REPLACE INTO entry SELECT 5, kind, recorded, subject, body, previous, digest FROM entry WHERE sequence = 1",
                "INSERT INTO entry SELECT 7, 'undo', recorded, subject, body, previous, digest FROM entry WHERE sequence = 1"
            })
    void sqlNeitherChangesNorDeletesEntries(String command) {
        assertThatThrownBy(() -> sql(command)).isInstanceOf(SQLException.class).hasMessageContaining("entries are");
        assertThat(flaws()).isEmpty();
    }

    @Test
    void anAlteredBodyIsFound() throws SQLException {
        withoutTriggers("UPDATE entry SET body = (SELECT body FROM entry WHERE sequence = 4) WHERE sequence = 2");
        assertThat(flaws()).contains(new Flaw(2, "the entry was altered: its digest is not that of what it holds"));
    }

    @Test
    void aBodyThatCannotBeUnpackedIsFound() throws SQLException {
        withoutTriggers("UPDATE entry SET body = x'00112233' WHERE sequence = 2");
        assertThat(flaws()).extracting(Flaw::entry).contains(2L);
        assertThat(flaws()).anySatisfy(flaw -> assertThat(flaw.detail()).contains("can't be read"));
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        withoutTriggers("DELETE FROM entry WHERE sequence = 2");
        assertThat(flaws())
                .contains(
                        new Flaw(2, "the entry is missing"),
                        new Flaw(3, "the entry does not follow the one before it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recorded = '2020-01-01T00:00:00Z' | was altered",
                "recorded = 'yesterday' | can't be read",
                "kind = 'merge' | was altered",
                "kind = 'rumour' | can't be read",
                "subject = 'x' | was altered",
                "digest = 'x' | was altered",
                "previous = 'x' | does not follow"
            })
    void aChangedColumnIsFound(String change, String detail) throws SQLException {
        withoutTriggers("UPDATE entry SET " + change + " WHERE sequence = 3");
        assertThat(flaws()).anySatisfy(flaw -> {
            assertThat(flaw.entry()).isEqualTo(3);
            assertThat(flaw.detail()).contains(detail);
        });
    }

    @Test
    void aCutEndIsFoundByWhoeverNotedTheHead() throws SQLException {
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            assertThat(ledger.holdsDigest(head)).isTrue();
        }
        withoutTriggers("DELETE FROM entry WHERE sequence > 2");

        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.rebuild(step -> {});
            assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
            assertThat(ledger.holdsDigest(head)).isFalse();
        }
    }

    /** A change of each table, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE article SET outlet = 'The Storm' WHERE id = 2 | article | outlet",
                "UPDATE article SET title = 'x' WHERE id = 2 | article | title",
                "UPDATE article SET published = published + 1, url = 'u' WHERE id = 2 | article | published, url",
                "UPDATE article SET source_id = 'x' WHERE id = 2 | article | source_id",
                "UPDATE article SET signature = x'00' WHERE id = 2 | article | signature",
                "UPDATE article SET entry = 1, story = 1, extraction = 2, statements = 7 WHERE id = 2"
                        + " | article | entry, story, extraction, statements",
                "UPDATE article SET language = 'fr', is_read = 0 WHERE id = 2 | article | language, is_read",
                "UPDATE article SET publication = 1, version = 2 WHERE id = 2 | article | publication, version",
                "DELETE FROM article WHERE id = 2 | article | lacks",
                "UPDATE publication SET handle = 'x' WHERE id = 1 | publication | handle",
                "INSERT INTO publication VALUES (9, 'x') | publication | no entry",
                "DELETE FROM band WHERE article = 1 | band | lacks",
                "INSERT INTO band VALUES (7, 1) | band | no entry",
                "UPDATE actor SET name = 'Nobody' WHERE id = 1 | actor | name",
                "UPDATE actor SET identity = 2, country = 'ESP', sector = 'GOV' WHERE id = 1"
                        + " | actor | country, sector, identity",
                "UPDATE actor SET listed_name = 'x', is_current = 0 WHERE id = 1 | actor | listed_name, is_current",
                "UPDATE actor SET block = 'x', kind = 'GROUP', digest = 'x' WHERE id = 1 | actor | digest, kind, block",
                "DELETE FROM actor WHERE id = 4 | actor | lacks",
                "UPDATE lesson SET value = 'queen' WHERE property = 'post' | lesson | queen",
                "UPDATE lesson SET day = 1 WHERE property = 'post' | lesson | day",
                "DELETE FROM lesson WHERE property = 'post' | lesson | lacks",
                "INSERT INTO trait VALUES (1, 'post', 'queen', 1, NULL, NULL) | trait | no entry",
                "UPDATE trait SET is_current = 0, first = 1, last = 2 WHERE property = 'post'"
                        + " | trait | is_current, first, last",
                "DELETE FROM trait WHERE property = 'post' | trait | lacks",
                "UPDATE utterance SET handle = 'x' WHERE id = 1 | utterance | handle",
                "DELETE FROM utterance WHERE id = 1 | utterance | lacks",
                "UPDATE statement SET text = 'We will burn the bridge.' WHERE id = 1 | statement | text",
                "UPDATE statement SET form = 'INDIRECT', type = 'BELIEF' WHERE id = 1 | statement | form, type",
                "UPDATE statement SET speaker = 2, addressee = 2 WHERE id = 1 | statement | speaker, addressee",
                "UPDATE statement SET speaker_post = 'x', relays = 'Nobody' WHERE id = 1 | statement | speaker_post, relays",
                "UPDATE statement SET said_from = 3, said_to = 3, said_text = 'x' WHERE id = 1"
                        + " | statement | said_from, said_to, said_text",
                "UPDATE statement SET day = NULL, confidence = 0.5, found_by = 'x' WHERE id = 1"
                        + " | statement | day, confidence, found_by",
                "UPDATE statement SET digest = 'x', extraction = 4, article = 2 WHERE id = 1"
                        + " | statement | digest, extraction, article",
                "UPDATE statement SET utterance = 1 WHERE id = 2 | statement | utterance",
                "UPDATE statement SET is_current = 0 WHERE id = 2 | statement | is_current",
                "DELETE FROM statement WHERE id = 3 | statement | lacks",
                "INSERT INTO about VALUES (1, 1) | about | no entry",
                "DELETE FROM about | about | lacks",
                "UPDATE listed SET list = 'x' WHERE id = 1 | listed | list",
                "UPDATE listed SET body = '{}' WHERE id = 1 | listed | body",
                "DELETE FROM listed_block WHERE listed = 1 | listed_block | lacks",
                "INSERT INTO ruling VALUES (5, 'x', 'apart') | ruling | no entry",
                "DELETE FROM ruling | ruling | lacks",
                "UPDATE ruling SET kind = 'merge' | ruling | kind",
                "INSERT INTO statement_words (statement_words, rowid, text) VALUES ('delete', 1, 'bridge')"
                        + " | statement_words | not that of the words",
                "INSERT INTO statement_words (rowid, text) VALUES (2, 'fire') | statement_words | not that of the words",
                "INSERT INTO statement_words (statement_words) VALUES ('delete-all') | statement_words | not that of",
                "INSERT INTO actor_words (rowid, name) VALUES (2, 'Fire') | actor_words | not that of the words",
                "UPDATE statement_words_data SET block = x'00' | statement_words | not that of the words"
            })
    void aTableThatIsNotThatOfTheEntriesIsFound(String command, String table, String detail) throws SQLException {
        keepMore();
        sql(command);

        assertThat(flaws()).anySatisfy(flaw -> assertThat(flaw.detail()).contains("\"" + table + "\"", detail));

        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.rebuild(step -> {});
            assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
        }
    }

    private void keepMore() {
        Actor ana = Told.person("Ana Ruiz", null, null);
        ListedActor listed = new ListedActor("Ana Ruiz", ActorKind.PERSON, Set.of(), "ESP", null, "Q1", List.of());
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.append(Told.by("Mast")
                    .saysOf(Told.person("Eva Lund", "pilot", null), "“Ana Ruiz is late.”", ana)
                    .read());
            ledger.append(new ActorFile("list.csv", Digest.of("list"), ActorFileFormat.CSV, List.of(listed)));
            ledger.apart(ana.id(), "");
            assertThat(ledger.verify(step -> {}).flaws()).isEmpty();
        }
    }

    @Test
    void aFlawNamesTheRowAndItsEntry() throws SQLException {
        sql("UPDATE statement SET form = 'INDIRECT' WHERE id = 1", "DELETE FROM article WHERE id = 2");
        assertThat(flaws())
                .containsExactly(
                        new Flaw(
                                2,
                                "the table \"statement\" differs from the entries in form of "
                                        + FIRST.statements().get(0).id()),
                        new Flaw(
                                3,
                                "the table \"article\" lacks "
                                        + SECOND.article().id()));
    }

    @Test
    void aDamagedEntryIsNoGroundToMakeTablesOf() throws SQLException {
        withoutTriggers("UPDATE entry SET subject = 'x' WHERE sequence = 2", "DELETE FROM lesson");
        assertThat(flaws()).extracting(Flaw::entry).containsExactly(2L, 0L);
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            assertThatThrownBy(() -> ledger.rebuild(step -> {}))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("entry 2 is damaged");
            assertThat(ledger.search().report(FIRST.statements().get(0).id()))
                    .as("the tables are left as they are")
                    .isPresent();
        }
    }

    @Test
    void aCheckLeavesNothingBesideTheLedger() {
        assertThat(flaws()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**parley-verify-*");
    }

    @Test
    void whatAKilledCheckLeftIsRemovedByTheNext() throws IOException {
        Files.writeString(folder.resolve("parley-verify-123.tmp"), "left");
        assertThat(flaws()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**parley-verify-*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCheckThatIsKilledLeavesNothing() {
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            List<Long> steps = new ArrayList<>();
            Verification sound = ledger.verify(step -> {
                steps.add(step);
                assertThat(folder).isDirectoryNotContaining("glob:**parley-verify-*");
            });
            assertThat(sound.flaws()).isEmpty();
            assertThat(steps).isNotEmpty();
        }
    }

    @Test
    void aFullDiskIsNoFaultOfAnEntry() {
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.append(Told.by("Mast")
                    .says("Lena Brandt", "the lamp is out ".repeat(2_000))
                    .read());
        }
        SqliteFile database = new SqliteFile(file);
        Flaws flaws = new Flaws();
        assertThatThrownBy(() -> database.failures()
                        .guard(() -> ScratchTables.use(database, handle -> {
                            handle.createQuery("PRAGMA main.max_page_count = 1")
                                    .mapTo(Long.class)
                                    .one();
                            new ChainCheck(handle, new EntryRows(handle), flaws).walk(step -> {});
                            return handle;
                        })))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.reason()).isEqualTo(LedgerException.Reason.DISK_FULL));
        assertThat(flaws.list()).isEmpty();
    }

    @Test
    void spansThatCutOtherWordsAreFound() {
        Extraction wrong = Told.by("Lighthouse")
                .says("Lena Brandt", "the lamp is out")
                .but(Otherwise.cutting(new Span(3, 9)))
                .says("Lena Brandt", "the oil is cold")
                .but(Otherwise.cutting(new Span(3, 9_000)))
                .read();
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            ledger.append(wrong);
        }
        assertThat(flaws())
                .extracting(Flaw::entry, flaw -> flaw.detail().contains("do not cut its words"))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(6L, true),
                        org.assertj.core.api.Assertions.tuple(6L, true));
    }

    @Test
    void anEntryForgedWithItsDigestStillBreaksTheChain() throws SQLException {
        withoutTriggers("UPDATE entry SET digest = '" + "0".repeat(64) + "' WHERE sequence = 1");
        assertThat(flaws()).extracting(Flaw::entry).contains(1L, 2L);
    }

    @Test
    void bodiesAreTheSameBytesForTheSameValue() {
        EntryJson json = new EntryJson();
        byte[] body = json.extraction(FIRST);
        assertThat(json.extraction(json.extraction(body, FIRST.article()))).isEqualTo(body);
        assertThat(json.extraction(body, FIRST.article())).isEqualTo(FIRST);
        assertThat(Compression.inflate(Compression.deflate(body))).isEqualTo(body);
    }
}
