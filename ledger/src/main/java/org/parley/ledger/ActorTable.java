package org.parley.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.parley.ledger.identity.IdentityRules;
import org.parley.ledger.identity.KnownActor;
import org.parley.model.Actor;

/** Actors as single articles have them; what articles tell of them is in {@link Traits}. */
final class ActorTable {
    private final Handle handle;
    private final long entry;
    /** Rows of the actors met so far: an article names the same ones again and again. */
    private final Map<String, Long> met = new HashMap<>();

    /** For the rows that one entry adds. */
    ActorTable(Handle handle, long entry) {
        this.handle = handle;
        this.entry = entry;
    }

    /** The row of an actor, added if there is none. */
    long row(Actor actor) {
        return met.computeIfAbsent(actor.id(), id -> find(handle, id).orElseGet(() -> insert(actor)));
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
        KnownActor known = new KnownActor(actor.id(), actor.name(), actor.kind(), actor.country(), Set.of());
        long id = 1 + last(handle);
        handle.createUpdate("INSERT INTO actor (id, digest, name, kind, country, block, identity, touched)"
                        + " VALUES (:id, :digest, :name, :kind, :country, :block, :id, :entry)")
                .bind("id", id)
                .bind("digest", actor.id())
                .bind("name", actor.name())
                .bind("kind", actor.kind().name())
                .bind("country", actor.country())
                .bind("block", IdentityRules.block(known))
                .bind("entry", entry)
                .execute();
        return id;
    }

    private static long last(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(id), 0) FROM actor")
                .mapTo(Long.class)
                .one();
    }
}
