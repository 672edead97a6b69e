package org.parley.ledger.actorfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.ListedActor;
import org.parley.ledger.identity.ListedActor.ListedPost;
import org.parley.model.ActorKind;

/** An actor while its records are being read. Small, for there may be a million. */
final class ActorDraft {
    private final String name;
    private final ActorKind kind;
    private final @Nullable String externalId;
    private @Nullable String country;
    private @Nullable String sector;
    private @Nullable Set<String> aliases;
    private @Nullable List<ListedPost> posts;

    ActorDraft(String name, ActorKind kind, @Nullable String externalId) {
        this.name = name;
        this.kind = kind;
        this.externalId = externalId;
    }

    /** Takes up a country unless one is known. */
    void locate(@Nullable String code) {
        country = country == null ? code : country;
    }

    /** Takes up a sector unless one is known. */
    void assign(@Nullable String code) {
        sector = sector == null ? code : sector;
    }

    void alsoCalled(String alias) {
        if (!alias.isBlank() && !alias.strip().equals(name)) {
            aliases = aliases == null ? new LinkedHashSet<>(2) : aliases;
            aliases.add(alias.strip());
        }
    }

    void held(ListedPost post) {
        posts = posts == null ? new ArrayList<>(1) : posts;
        if (!posts.contains(post)) {
            posts.add(post);
        }
    }

    ListedActor finished() {
        return new ListedActor(
                name,
                kind,
                aliases == null ? Set.of() : aliases,
                country,
                sector,
                externalId,
                posts == null ? List.of() : posts);
    }
}
