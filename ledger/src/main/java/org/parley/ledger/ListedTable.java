package org.parley.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.identity.IdentityRules;
import org.parley.ledger.identity.KnownActor;
import org.parley.ledger.identity.ListedActor;
import org.parley.model.ActorKind;

/** Actors that users listed. */
final class ListedTable {
    private static final EntryJson JSON = new EntryJson();

    private ListedTable() {}

    /** Adds a list; returns the blocks of known actors that it reaches. */
    static Set<String> insert(Handle handle, long entry, String list, List<ListedActor> actors) {
        for (ListedActor actor : actors) {
            long id = handle.createUpdate("INSERT INTO listed (entry, list, body) VALUES (?, ?, ?)")
                    .bind(0, entry)
                    .bind(1, list)
                    .bind(2, JSON.listed(actor))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            for (String block : IdentityRules.blocks(actor)) {
                handle.execute("INSERT INTO listed_block (block, listed) VALUES (?, ?)", block, id);
            }
        }
        return reached(handle, entry);
    }

    /** Takes a list back; returns the blocks of known actors that it reached. */
    static Set<String> delete(Handle handle, long entry) {
        Set<String> reached = reached(handle, entry);
        handle.execute("DELETE FROM listed_block WHERE listed IN (SELECT id FROM listed WHERE entry = ?)", entry);
        handle.execute("DELETE FROM listed WHERE entry = ?", entry);
        return reached;
    }

    private static Set<String> reached(Handle handle, long entry) {
        return new TreeSet<>(handle.createQuery("SELECT DISTINCT block FROM listed_block JOIN actor USING (block)"
                        + " WHERE listed IN (SELECT id FROM listed WHERE entry = ?)")
                .bind(0, entry)
                .mapTo(String.class)
                .list());
    }

    /** Whether the list of that entry is in force. */
    static boolean holds(Handle handle, long entry) {
        return handle.createQuery("SELECT count(*) FROM listed WHERE entry = ?")
                        .bind(0, entry)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * A listed actor that an identity is.
     *
     * @param list name of the list
     * @param actor as the list has it
     */
    record Match(String list, ListedActor actor) {}

    /** What lists say about the actors of an identity. */
    static List<Match> matches(Handle handle, long identity) {
        List<KnownActor> members = handle.createQuery(
                        "SELECT digest, name, kind, country FROM actor WHERE identity = ?")
                .bind(0, identity)
                .map((row, context) -> new KnownActor(
                        row.getString(1),
                        row.getString(2),
                        ActorKind.valueOf(row.getString(3)),
                        row.getString(4),
                        Set.of()))
                .list();
        return handle.createQuery("SELECT DISTINCT listed.id, list, body FROM listed JOIN listed_block"
                        + " ON listed_block.listed = listed.id WHERE block IN"
                        + " (SELECT block FROM actor WHERE identity = ?) ORDER BY listed.id")
                .bind(0, identity)
                .map((row, context) -> new Match(row.getString(2), JSON.listed(row.getString(3))))
                .filter(match -> members.stream().anyMatch(member -> IdentityRules.isListed(member, match.actor())))
                .list();
    }

    /** Listed actors with a name in one of these blocks. */
    static List<ListedActor> reaching(Handle handle, Set<String> blocks) {
        return handle.createQuery("SELECT body FROM listed WHERE id IN"
                        + " (SELECT listed FROM listed_block WHERE block IN (SELECT value FROM json_each(:blocks))) ORDER BY id")
                .bind("blocks", BoundList.of(blocks))
                .map((row, context) -> JSON.listed(row.getString(1)))
                .list();
    }
}
