package org.parley.intake.metadata;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the name of the outlet, and knows it again. */
final class OutletName {
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:https?:)?//.*|^www\\..*");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 80;
    private static final int SHORTEST_KNOWN = 3;

    private OutletName() {}

    /**
     * The first claim that is a name; as a last resort the end of the title that is called like the host.
     *
     * @param url of the page; absent where unknown
     */
    static @Nullable Claim choose(Claims claims, @Nullable String url) {
        return claims.of(Property.OUTLET)
                .filter(claim -> !claims.titles().contains(claim.value()))
                .filter(claim -> !ADDRESS.matcher(claim.value()).matches()
                        && claim.value().length() <= LONGEST)
                .findFirst()
                .orElseGet(() -> fromTitle(claims, url));
    }

    private static @Nullable Claim fromTitle(Claims claims, @Nullable String url) {
        String host =
                url == null ? "" : plain(url.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*", ""));
        return claims.of(Property.TITLE)
                .filter(claim -> claim.source() == Claim.Source.PAGE)
                .map(claim -> new Claim(Property.OUTLET, Title.lastPart(claim.value()), "title", claim.source()))
                .filter(claim -> plain(claim.value()).length() >= SHORTEST_KNOWN && host.contains(plain(claim.value())))
                .findFirst()
                .orElse(null);
    }

    /** Whether words are this name, whatever their case, spaces, article or domain ending. */
    static boolean isSame(String words, String outlet) {
        String one = bare(words);
        String other = bare(outlet);
        return !one.isEmpty() && one.equals(other);
    }

    private static String bare(String words) {
        String name = words.toLowerCase(Locale.ROOT).replaceFirst("^(?:www\\.|the )", "");
        return plain(name.replaceFirst("\\.(?:com?|net|org|info|[a-z]{2})(?:\\.[a-z]{2})?$", ""));
    }

    private static String plain(String words) {
        return NOT_IN_NAMES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
