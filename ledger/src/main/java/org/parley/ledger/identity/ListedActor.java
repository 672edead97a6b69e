package org.parley.ledger.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * An actor from a list that a user imported.
 *
 * @param name the main name
 * @param kind what sort of actor
 * @param aliases other names for the same
 * @param country ISO 3166-1 alpha-3; absent where the list does not tell
 * @param sector PLOVER sector code; absent likewise
 * @param externalId identifier in the list's own scheme ({@code Q7747}, a Popolo id); absent likewise
 * @param posts with their days
 */
public record ListedActor(
        String name,
        ActorKind kind,
        Set<String> aliases,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String externalId,
        List<ListedPost> posts) {
    public ListedActor {
        aliases = Set.copyOf(aliases);
        posts = List.copyOf(posts);
    }

    /**
     * A post that the list gives.
     *
     * @param title in the list's words
     * @param from first day; absent where the list does not tell
     * @param to last day; absent likewise, also for a post still held
     */
    public record ListedPost(
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
