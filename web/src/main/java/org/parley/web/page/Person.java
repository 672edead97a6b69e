package org.parley.web.page;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.model.ActorKind;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * An actor as pages name it.
 *
 * @param id for addresses
 * @param name cut to what there is room for
 * @param post the latest; absent where unknown
 * @param country its English name; absent where unknown
 * @param kind in a word
 */
public record Person(
        String id,
        String name,
        @Nullable String post,
        @Nullable String country,
        String kind) {
    /** The actor of a card. */
    public static Person of(ActorCard card) {
        String post = card.post();
        String country = card.country();
        return new Person(
                card.id(),
                Excerpt.of(card.name(), Excerpt.NAME),
                post == null ? null : Excerpt.of(post, Excerpt.NAME),
                country == null || card.kind() == ActorKind.COUNTRY ? null : English.country(country),
                kind(card.kind()));
    }

    /** The same, or null for nobody. */
    static @Nullable Person orNobody(@Nullable ActorCard card) {
        return card == null ? null : of(card);
    }

    /** Post and country, as far as known, with a comma between them. */
    public String credentials() {
        if (post == null || country == null) {
            return post == null ? (country == null ? "" : country) : post;
        }
        return post + ", " + country;
    }

    private static String kind(ActorKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case COUNTRY -> "country";
            case GROUP -> "group";
            case UNNAMED -> "not named";
        };
    }
}
