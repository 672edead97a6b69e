package org.parley.actor;

import org.jspecify.annotations.Nullable;

/**
 * What a word list says of a word or phrase.
 *
 * @param kind what it names
 * @param name how the thing is called, however the text writes it
 * @param country ISO 3166-1 alpha-3, if it belongs to one
 * @param sector PLOVER sector, if it has one
 * @param gender of the person a post is used for
 * @param post which sort of post; only for {@link Kind#POST}
 */
record Term(
        Kind kind,
        String name,
        @Nullable String country,
        @Nullable String sector,
        Gender gender,
        Post post) {
    /** What a term names. */
    enum Kind {
        COUNTRY,
        CAPITAL,
        SEAT,
        STATE,
        DEMONYM,
        ORGANISATION,
        POST,
        /** A name of which the lists know nothing. */
        NAME
    }

    /** What sort of description a post noun is. */
    enum Post {
        /** "president", "reporter": what somebody holds or does. */
        OFFICE,
        /** "wife", "rival": what somebody is to somebody. */
        RELATION,
        /** "billionaire", "Republican". */
        DESCRIPTION,
        /** "Mr." */
        COURTESY,
        NONE
    }

    static Term of(Kind kind, String name, @Nullable String country, @Nullable String sector) {
        return new Term(kind, name, country, sector, Gender.UNKNOWN, Post.NONE);
    }

    /** Whether it says to which country something belongs. */
    boolean placing() {
        return kind != Kind.POST && kind != Kind.NAME && country != null;
    }

    boolean isPost() {
        return kind == Kind.POST;
    }
}
