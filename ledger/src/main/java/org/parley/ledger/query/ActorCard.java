package org.parley.ledger.query;

import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * Somebody whom the ledger knows, over all articles.
 *
 * @param id stable handle for addresses and commands: the id of one of the {@link org.parley.model.Actor}s that are this actor
 * @param name the fullest name that articles or imported lists give
 * @param kind what sort of actor
 * @param post the latest post known; absent where none is
 * @param country ISO 3166-1 alpha-3; absent where unknown
 * @param sector PLOVER sector code; absent where unknown
 */
public record ActorCard(
        String id,
        String name,
        ActorKind kind,
        @Nullable String post,
        @Nullable String country,
        @Nullable String sector) {}
