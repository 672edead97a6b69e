package org.parley.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks or acts.
 *
 * @param id digest of kind, name and country
 * @param name the fullest name the article or the bundled facts give; for an unnamed source, its description
 * @param kind what sort of actor
 * @param post as of the article's date, in the article's words ("Kremlin spokesman"); absent where neither text nor facts give it
 * @param country ISO 3166-1 alpha-3; absent where neither text nor facts give it, never guessed
 * @param sector PLOVER sector code (GOV, MIL, LEG, JRN …); absent likewise
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        @Nullable String post,
        @Nullable String country,
        @Nullable String sector) {
    /** PLOVER's sectors of those who act for their state. */
    private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "SPY");

    /** An actor with its id computed. */
    public static Actor of(
            String name, ActorKind kind, @Nullable String post, @Nullable String country, @Nullable String sector) {
        return new Actor(Digest.of(kind.name(), name, country), name, kind, post, country, sector);
    }

    /** Whether it is a state or acts for one, as far as text and facts tell. */
    public boolean isOfState() {
        return kind == ActorKind.COUNTRY || (sector != null && OF_STATE.contains(sector));
    }
}
