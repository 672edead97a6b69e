package org.parley.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.entry.EntryKind;
import org.parley.ledger.exchange.Ties;

/** What users decided about links between statements and has not been undone. */
final class TieTable {
    private TieTable() {}

    static void insert(Handle handle, long entry, EntryKind kind, String opener, String reply) {
        handle.execute(
                "INSERT INTO tie (entry, kind, opener, reply) VALUES (?, ?, ?, ?)",
                entry,
                kind.stored(),
                opener,
                reply);
    }

    /** Takes a decision back; false where it is not in force. */
    static boolean delete(Handle handle, long entry) {
        return handle.execute("DELETE FROM tie WHERE entry = ?", entry) > 0;
    }

    /** Tells one state of the table from every earlier and later one. */
    static int version(Handle handle) {
        return handle.createQuery("SELECT count(*) * 1000003 + coalesce(max(entry), 0) FROM tie")
                .mapTo(Integer.class)
                .one();
    }

    /** All in force; of several about one answer the last holds. */
    static Ties all(Handle handle) {
        Map<String, String> made = new HashMap<>();
        Map<String, Set<String>> cut = new HashMap<>();
        handle.createQuery("SELECT kind, opener, reply FROM tie ORDER BY entry")
                .map((row, context) -> {
                    String opener = row.getString(2);
                    String reply = row.getString(3);
                    Set<String> cuts = cut.computeIfAbsent(reply, none -> new HashSet<>());
                    if (row.getString(1).equals(EntryKind.LINK.stored())) {
                        made.put(reply, opener);
                        cuts.remove(opener);
                    } else {
                        made.remove(reply, opener);
                        cuts.add(opener);
                    }
                    return reply;
                })
                .forEach(reply -> {});
        return new Ties(made, cut);
    }
}
