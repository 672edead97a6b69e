package org.parley.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What users decided about identities and has not been undone. */
final class RulingTable {
    static final String MERGE = "merge";
    static final String APART = "apart";

    private RulingTable() {}

    static void insert(Handle handle, long entry, String kind, Collection<String> actors) {
        for (String actor : actors) {
            handle.execute("INSERT INTO ruling (entry, actor, kind) VALUES (?, ?, ?)", entry, actor, kind);
        }
    }

    /** Takes a ruling back; false where it is not in force. */
    static boolean delete(Handle handle, long entry) {
        return handle.execute("DELETE FROM ruling WHERE entry = ?", entry) > 0;
    }

    /** The blocks in which the ruling of an entry, still in force, has something to say. */
    static Set<String> blocks(Handle handle, long entry) {
        return new TreeSet<>(handle.createQuery(
                        "SELECT block FROM actor JOIN ruling ON ruling.actor = actor.digest WHERE ruling.entry = ?")
                .bind(0, entry)
                .mapTo(String.class)
                .list());
    }

    /** Numbers of the entries whose rulings, links, cuts or lists are in force. */
    static List<Long> entries(Handle handle) {
        return handle.createQuery(
                        "SELECT entry FROM ruling UNION SELECT entry FROM listed UNION SELECT entry FROM tie ORDER BY entry")
                .mapTo(Long.class)
                .list();
    }
}
