package org.parley.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;

/**
 * Who speaks or is spoken to, in words.
 *
 * @param name as the article or the bundled facts give it
 * @param post in the article's words; absent where unknown
 * @param country its English name; absent where unknown, and where the actor is that country
 * @param code ISO 3166-1 alpha-3; absent likewise
 */
public record Person(
        String name,
        @Nullable String post,
        @Nullable String country,
        @Nullable String code) {
    private static final Map<String, String> COUNTRY_NAMES = Stream.of(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH), (a, b) -> a));

    /** Somebody the text names. */
    public static Person of(ActorRef ref) {
        Actor actor = ref.actor();
        String code = actor.kind() == ActorKind.COUNTRY ? null : actor.country();
        String country = code == null ? null : COUNTRY_NAMES.getOrDefault(code, code);
        return new Person(actor.name(), actor.post(), country, code);
    }

    /** Nobody the text names. */
    public static Person nobody() {
        return new Person("nobody named", null, null, null);
    }

    /** Post and country code: "Russian President, RUS"; empty where neither is known. */
    public String shortCredentials() {
        return joined(code);
    }

    /** Post and country: "Russian President, Russia"; empty where neither is known. */
    public String credentials() {
        return joined(country);
    }

    private String joined(@Nullable String land) {
        List<String> parts = new ArrayList<>();
        if (post != null && !post.equals(name)) {
            parts.add(post);
        }
        if (land != null) {
            parts.add(land);
        }
        return String.join(", ", parts);
    }
}
