package org.parley.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.entry.EntryJson;
import org.parley.ledger.identity.IdentityRules;
import org.parley.ledger.identity.ListedActor;

/** Actors that users listed. */
final class ListedTable {
    private static final EntryJson JSON = new EntryJson();

    private ListedTable() {}

    /** Adds a list; returns the blocks in which it has something to say. */
    static Set<String> insert(Handle handle, long entry, String list, List<ListedActor> actors) {
        for (ListedActor actor : actors) {
            long id = handle.createUpdate("INSERT INTO listed (entry, list, body) VALUES (?, ?, ?)")
                    .bind(0, entry)
                    .bind(1, list)
                    .bind(2, JSON.listed(actor))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            for (String block : blocks(actor)) {
                handle.execute("INSERT INTO listed_block (block, listed) VALUES (?, ?)", block, id);
            }
        }
        return reached(handle, entry);
    }

    /** Takes a list back; returns the blocks in which it had something to say. */
    static Set<String> delete(Handle handle, long entry) {
        Set<String> reached = reached(handle, entry);
        handle.execute("DELETE FROM listed_block WHERE listed IN (SELECT id FROM listed WHERE entry = ?)", entry);
        handle.execute("DELETE FROM listed WHERE entry = ?", entry);
        return reached;
    }

    /** Its blocks that hold a known actor, or tie it to other lists through an actor that no article names. */
    private static Set<String> reached(Handle handle, long entry) {
        return new TreeSet<>(handle.createQuery("SELECT DISTINCT block FROM listed_block here"
                        + " WHERE listed IN (SELECT id FROM listed WHERE entry = :entry)"
                        + " AND (EXISTS (SELECT 1 FROM actor WHERE actor.block = here.block)"
                        + " OR EXISTS (SELECT 1 FROM listed_block other JOIN listed ON listed.id = other.listed"
                        + " WHERE other.block = here.block AND listed.entry <> :entry))")
                .bind("entry", entry)
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

    /** Listed actors with a name in one of these blocks, each with the name of its list. */
    static Map<ListedActor, String> reaching(Handle handle, Set<String> blocks) {
        Map<ListedActor, String> reaching = new LinkedHashMap<>();
        handle.createQuery("SELECT list, body FROM listed WHERE id IN (SELECT listed FROM listed_block"
                        + " WHERE block IN (SELECT value FROM json_each(:blocks))) ORDER BY id")
                .bind("blocks", BoundList.of(blocks))
                .map((row, context) -> reaching.putIfAbsent(JSON.listed(row.getString(2)), row.getString(1)))
                .list();
        return reaching;
    }

    /** The blocks of an actor's names, and one of its own for its Wikidata id, by which lists agree. */
    private static Set<String> blocks(ListedActor actor) {
        Set<String> blocks = new TreeSet<>(IdentityRules.blocks(actor));
        if (actor.externalId() != null && actor.externalId().startsWith("Q")) {
            blocks.add("wikidata:" + actor.externalId());
        }
        return blocks;
    }
}
