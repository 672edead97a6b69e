package org.parley.actor;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is called besides the name: "former Texas senator", "Clinton's campaign manager".
 *
 * @param text the words, without article
 * @param lemma the post noun in its base form: "spokesperson"
 * @param alsoCalled wider words for the post: "lawmaker" for a senator
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
        Set<String> alsoCalled,
        Term.Post kind,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String state,
        @Nullable String party,
        @Nullable String owner,
        boolean former,
        Gender gender) {

    /** The same post, in a US state. */
    Role in(String usState) {
        return new Role(text, lemma, alsoCalled, kind, "USA", sector, usState, party, owner, former, gender);
    }

    /** The same post, with whoever is called so. */
    Role of(String surname) {
        return new Role(text, lemma, alsoCalled, kind, country, sector, state, party, surname, former, gender);
    }

    /** The post of another country. */
    Role ofCountry(String otherLemma, String other) {
        return new Role(
                text, otherLemma, Set.of(), Term.Post.OFFICE, other, null, null, null, null, false, Gender.UNKNOWN);
    }

    boolean named() {
        return kind == Term.Post.OFFICE;
    }

    /** Whether this may be said of somebody who is known by the other role: nothing that this one asks for is missing there. */
    boolean covers(Role known, @Nullable String countryOfKnown) {
        return sameWork(known)
                && (!former || known.former)
                && (country == null || country.equals(known.country) || country.equals(countryOfKnown))
                && (state == null || state.equals(known.state))
                && (party == null || party.equals(known.party))
                && (owner == null || owner.equals(known.owner))
                && (sector == null || known.sector == null || sector.equals(known.sector))
                && gender.fits(known.gender);
    }

    /** Whether both may be said of one person: what both of them tell is the same. */
    boolean agreesWith(Role known) {
        return sameWork(known)
                && agree(country, known.country)
                && agree(state, known.state)
                && agree(party, known.party)
                && gender.fits(known.gender);
    }

    /** Whether the other role is held in the state that this one names, or is one that is always held in some state. */
    boolean agreesOnState(Role known) {
        return state == null || state.equals(known.state) || (known.state == null && "LEG".equals(known.sector));
    }

    private boolean sameWork(Role known) {
        return lemma.equals(known.lemma) || known.alsoCalled.contains(lemma);
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }
}
