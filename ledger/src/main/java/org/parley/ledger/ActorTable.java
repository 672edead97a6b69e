package org.parley.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.IdentityRules;
import org.parley.ledger.identity.KnownActor;
import org.parley.model.Actor;

/** Actors as single articles have them, and the posts that articles give them. */
final class ActorTable {
    private final Handle handle;
    private final long entry;
    private final Set<String> changed = new HashSet<>();
    /** Rows of the actors met so far: an article names the same ones again and again. */
    private final Map<Actor, Long> met = new HashMap<>();

    /** For the rows that one entry adds. */
    ActorTable(Handle handle, long entry) {
        this.handle = handle;
        this.entry = entry;
    }

    /** Blocks in which there is something new to tell who is who by. */
    Set<String> changedBlocks() {
        return changed;
    }

    /**
     * The row of an actor, added if there is none.
     *
     * @param day on which an article gives it its post; absent where unknown
     */
    long row(Actor actor, @Nullable LocalDate day) {
        Long known = met.get(actor);
        if (known != null) {
            return known;
        }
        long id = keep(actor, day);
        met.put(actor, id);
        return id;
    }

    private long keep(Actor actor, @Nullable LocalDate day) {
        long id = find(handle, actor.id()).orElseGet(() -> insert(actor));
        if (actor.post() != null) {
            post(id, actor, actor.post(), Days.number(day));
        }
        if (actor.sector() != null) {
            handle.execute(
                    "UPDATE actor SET sector = ?, touched = ? WHERE id = ? AND sector IS NOT ?",
                    actor.sector(),
                    entry,
                    id,
                    actor.sector());
        }
        return id;
    }

    static boolean holds(Handle handle, String digest) {
        return find(handle, digest).isPresent();
    }

    private static Optional<Long> find(Handle handle, String digest) {
        return handle.createQuery("SELECT id FROM actor WHERE digest = ?")
                .bind(0, digest)
                .mapTo(Long.class)
                .findOne();
    }

    private long insert(Actor actor) {
        String block = IdentityRules.block(known(actor));
        long id = handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM actor")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("INSERT INTO actor (id, digest, name, kind, country, sector, block, identity, touched)"
                        + " VALUES (:id, :digest, :name, :kind, :country, :sector, :block, :id, :entry)")
                .bind("id", id)
                .bind("digest", actor.id())
                .bind("name", actor.name())
                .bind("kind", actor.kind().name())
                .bind("country", actor.country())
                .bind("sector", actor.sector())
                .bind("block", block)
                .bind("entry", entry)
                .execute();
        handle.execute("INSERT INTO actor_words (rowid, name) VALUES (?, ?)", id, actor.name());
        changed.add(block);
        return id;
    }

    private void post(long id, Actor actor, String title, @Nullable Integer day) {
        int added = handle.execute(
                "INSERT OR IGNORE INTO post (actor, title, first, last) VALUES (?, ?, ?, ?)", id, title, day, day);
        if (added == 1) {
            changed.add(IdentityRules.block(known(actor)));
        } else if (day != null) {
            handle.execute(
                    "UPDATE post SET first = min(coalesce(first, ?), ?), last = max(coalesce(last, ?), ?)"
                            + " WHERE actor = ? AND title = ?",
                    day,
                    day,
                    day,
                    day,
                    id,
                    title);
        }
    }

    private static KnownActor known(Actor actor) {
        return new KnownActor(actor.id(), actor.name(), actor.kind(), actor.country(), Set.of());
    }
}
