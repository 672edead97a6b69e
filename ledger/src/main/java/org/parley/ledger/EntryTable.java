package org.parley.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.entry.Compression;
import org.parley.ledger.entry.Entry;
import org.parley.ledger.entry.EntryKind;

/** The chain in its table. */
final class EntryTable {
    private static final String COLUMNS = "sequence, kind, recorded, subject, body, previous, digest";

    private final Clock clock;

    EntryTable(Clock clock) {
        this.clock = clock;
    }

    /** Appends an entry behind the last. */
    Entry append(Handle handle, EntryKind kind, String subject, byte[] body) {
        Head head = head(handle);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Entry entry = Entry.next(head.sequence() + 1, kind, now, subject, body, head.digest());
        handle.createUpdate("INSERT INTO entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)")
                .bind(0, entry.sequence())
                .bind(1, kind.stored())
                .bind(2, entry.recorded().toString())
                .bind(3, subject)
                .bind(4, Compression.deflate(body))
                .bind(5, entry.previous())
                .bind(6, entry.digest())
                .execute();
        return entry;
    }

    /**
     * Where the chain ends.
     *
     * @param sequence of the last entry; 0 in an empty ledger
     * @param digest of the last entry; {@link Entry#START} in an empty ledger
     */
    record Head(long sequence, String digest) {}

    static Head head(Handle handle) {
        return handle.createQuery("SELECT sequence, digest FROM entry ORDER BY sequence DESC LIMIT 1")
                .map((row, context) -> new Head(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new Head(0, Entry.START));
    }

    static Optional<Entry> entry(Handle handle, long sequence) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM entry WHERE sequence = ?")
                .bind(0, sequence)
                .map((row, context) -> entry(row))
                .findOne();
    }

    static boolean holds(Handle handle, EntryKind kind, String subject) {
        // The kind stands in the words: SQLite uses a partial index only where its condition does.
        return handle.createQuery("SELECT 1 FROM entry WHERE kind = '" + kind.stored() + "' AND subject = ?")
                .bind(0, subject)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Entry(
                row.getLong(1),
                EntryKind.ofStored(row.getString(2)),
                Instant.parse(row.getString(3)),
                row.getString(4),
                Compression.inflate(row.getBytes(5)),
                row.getString(6),
                row.getString(7));
    }
}
