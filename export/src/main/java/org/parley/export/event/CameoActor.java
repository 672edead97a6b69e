package org.parley.export.event;

import org.jspecify.annotations.Nullable;

/**
 * An actor in CAMEO's codes.
 *
 * @param country three letters; absent where unknown or none
 * @param group known group, such as {@code UNO}
 * @param type such as {@code GOV}
 */
record CameoActor(
        @Nullable String country,
        @Nullable String group,
        @Nullable String type) {
    static CameoActor of(@Nullable Party party, Codes codes) {
        if (party == null) {
            return new CameoActor(null, null, null);
        }
        String country = party.country();
        return new CameoActor(
                codes.cameoCountry(country), codes.cameoGroup(country), codes.cameoType(country, party.sector()));
    }

    /** All of them in a row, such as {@code RUSGOV} and {@code IGOUNO}; empty where there are none. */
    String full() {
        return group == null ? or(country) + or(type) : or(type) + group;
    }

    /** The part that tells whose it is. */
    String root() {
        return country != null ? country : group != null ? or(type) : "";
    }

    /** The part that tells what it is. */
    String agent() {
        return country == null && group != null ? "" : or(type);
    }

    private static String or(@Nullable String code) {
        return code == null ? "" : code;
    }
}
