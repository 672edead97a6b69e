package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ledger.Verification.Flaw;
import org.parley.ledger.entry.Compression;
import org.parley.ledger.entry.EntryJson;
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
        withoutTriggers(
                "DELETE FROM about WHERE statement > 2",
                "DELETE FROM statement WHERE id > 2",
                "DELETE FROM band WHERE article > 1",
                "DELETE FROM article WHERE id > 1",
                "DELETE FROM entry WHERE sequence > 2");

        assertThat(flaws()).isEmpty();
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            assertThat(ledger.holdsDigest(head)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text = 'We will burn the bridge.'",
                "form = 'INDIRECT'",
                "type = 'BELIEF'",
                "speaker = 2",
                "addressee = 2",
                "relays = 'Nobody'",
                "said_from = 3",
                "said_to = 3",
                "said_text = 'never'",
                "day = NULL",
                "confidence = 0.5",
                "found_by = 'guess'",
                "digest = 'x'",
                "article = 2",
                "extraction = 4"
            })
    void anAlteredRowOfAStatementIsFound(String change) throws SQLException {
        sql("UPDATE statement SET " + change + " WHERE id = 1");
        assertThat(flaws())
                .contains(new Flaw(
                        2,
                        "the table of statements differs from statement "
                                + FIRST.statements().get(0).id()));
    }

    @Test
    void anAddedRowOfAStatementIsFound() throws SQLException {
        sql(
                "INSERT INTO statement SELECT 9, 'fabricated', extraction, article, form, type, text, speaker, speaker_post,"
                        + " addressee, relays,"
                        + " said_from, said_to, said_text, day, confidence, found_by, 9, is_current, touched FROM statement WHERE id = 3");
        assertThat(flaws())
                .containsExactly(
                        new Flaw(4, "no entry holds statement fabricated of the table"),
                        new Flaw(0, "the table of statements has 4 rows for 3 in the entries"));
    }

    @Test
    void aDeletedRowOfAStatementIsFound() throws SQLException {
        sql("DELETE FROM statement WHERE id = 3");
        assertThat(flaws())
                .contains(new Flaw(
                        4,
                        "the table of statements differs from statement "
                                + SECOND.statements().get(0).id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE article SET outlet = 'The Storm' WHERE id = 2",
                "UPDATE article SET published = published + 1 WHERE id = 2",
                "UPDATE article SET url = 'https://quay.example/' WHERE id = 2",
                "UPDATE article SET source_id = 'x' WHERE id = 2",
                "UPDATE article SET entry = 1 WHERE id = 2",
                "DELETE FROM article WHERE id = 2"
            })
    void anArticleRowThatIsMissingOrDiffersIsFound(String command) throws SQLException {
        sql(command);
        assertThat(flaws()).contains(new Flaw(3, "the table of articles lacks the article or differs from it"));
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
