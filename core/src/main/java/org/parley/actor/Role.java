package org.parley.actor;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is called besides the name: "former Texas senator", "Clinton's campaign manager".
 *
 * @param text the words, without article
 * @param lemma the post noun in its base form: "spokesperson"
 * @param kind what sort of post it is
 * @param country ISO 3166-1 alpha-3 of what the post belongs to
 * @param sector PLOVER sector
 * @param state US state, if one is named
 * @param party "republican", "democratic" …, if one is named
 * @param owner last word of the name of whoever the person belongs to: "clinton"
 * @param former whether the post is over
 * @param gender that the post tells
 */
record Role(
        String text,
        String lemma,
        Term.Post kind,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String state,
        @Nullable String party,
        @Nullable String owner,
        boolean former,
        Gender gender) {

    boolean named() {
        return kind == Term.Post.OFFICE;
    }

    /** Whether this may be said of somebody who is known by the other role: nothing that this one asks for is missing there. */
    boolean covers(Role known, @Nullable String countryOfKnown) {
        return lemma.equals(known.lemma)
                && (!former || known.former)
                && (country == null || country.equals(known.country) || country.equals(countryOfKnown))
                && (state == null || state.equals(known.state))
                && (party == null || party.equals(known.party))
                && (owner == null || owner.equals(known.owner))
                && (sector == null || known.sector == null || sector.equals(known.sector))
                && gender.fits(known.gender);
    }
}
