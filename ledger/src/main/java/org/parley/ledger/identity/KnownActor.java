package org.parley.ledger.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * An actor as single articles have it.
 *
 * @param id of the {@link org.parley.model.Actor}
 * @param name as the articles have it
 * @param kind what sort of actor
 * @param country ISO 3166-1 alpha-3; absent where unknown
 * @param posts that articles give it, as they word them
 */
public record KnownActor(
        String id, String name, ActorKind kind, @Nullable String country, Set<String> posts) {
    public KnownActor {
        posts = Set.copyOf(posts);
    }
}
